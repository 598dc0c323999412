package org.dualusegraph.organisation;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Sector in the quadruple helix of innovation.")
public enum HelixSector {
    @Description("Companies.")
    INDUSTRY,
    @Description("Universities and research institutes.")
    ACADEMIA,
    @Description("Public authorities.")
    GOVERNMENT,
    @Description("Associations and non-governmental organisations.")
    CIVIL_SOCIETY,
    @Description("Clusters and agencies that link the other sectors.")
    INTERMEDIARY;

    @Input("HelixSectorFilter")
    @Description("Conditions on a helix sector; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) HelixSector eq,
            @Description(Doc.IN) List<HelixSector> in,
            @Description(Doc.NOT) HelixSector not) {}
}
