package org.dualusegraph.organisation;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Whether an organisation still operates.")
public enum OrganisationStatus {
    @Description("It operates.")
    ACTIVE,
    @Description("It no longer operates.")
    INACTIVE,
    @Description("The record was made in error or is a duplicate.")
    WITHDRAWN;

    @Input("OrganisationStatusFilter")
    @Description("Conditions on the status of an organisation; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) OrganisationStatus eq,
            @Description(Doc.IN) List<OrganisationStatus> in,
            @Description(Doc.NOT) OrganisationStatus not) {}
}
