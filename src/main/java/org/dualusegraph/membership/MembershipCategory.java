package org.dualusegraph.membership;

import org.eclipse.microprofile.graphql.Description;

@Description("Kind of cluster membership.")
public enum MembershipCategory {
    @Description("Founded the cluster.")
    FOUNDER,
    @Description("Full member.")
    FULL,
    @Description("Associate member.")
    ASSOCIATE,
    @Description("Another cluster in partnership.")
    PARTNER_CLUSTER,
    @Description("Observes without the rights of a member.")
    OBSERVER
}
