package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Whether the link of a person to an organisation is in force.")
public enum AffiliationStatus {
    @Description("Invited, not yet accepted.")
    INVITED,
    @Description("In force.")
    ACTIVE,
    @Description("Put on hold.")
    SUSPENDED,
    @Description("Over for good.")
    ENDED;

    @Input("AffiliationStatusFilter")
    @Description("Conditions on the status of an affiliation; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) AffiliationStatus eq,
            @Description(Doc.IN) List<AffiliationStatus> in,
            @Description(Doc.NOT) AffiliationStatus not) {}
}
