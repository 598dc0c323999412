package org.dualusegraph.membership;

import org.eclipse.microprofile.graphql.Description;

@Description("Whether the link of a person to an organisation is in force.")
public enum AffiliationStatus {
    @Description("Invited, not yet accepted.")
    INVITED,
    @Description("In force.")
    ACTIVE,
    @Description("Put on hold.")
    SUSPENDED,
    @Description("Over for good.")
    ENDED
}
