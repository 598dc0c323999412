package org.dualusegraph.membership;

import org.eclipse.microprofile.graphql.Description;

@Description("Whether a cluster membership is in force.")
public enum MembershipStatus {
    @Description("In force.")
    ACTIVE,
    @Description("Put on hold; it can become active again.")
    SUSPENDED,
    @Description("Over for good.")
    ENDED
}
