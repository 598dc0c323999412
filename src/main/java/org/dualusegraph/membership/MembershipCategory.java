package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

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
    OBSERVER;

    @Input("MembershipCategoryFilter")
    @Description("Conditions on the kind of a cluster membership; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) MembershipCategory eq,
            @Description(Doc.IN) List<MembershipCategory> in,
            @Description(Doc.NOT) MembershipCategory not) {}
}
