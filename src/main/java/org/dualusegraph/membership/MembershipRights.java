package org.dualusegraph.membership;

import org.dualusegraph.platform.security.Rule;
import org.dualusegraph.platform.workflow.Rights;

/** Who may do what with a cluster membership. */
final class MembershipRights {

    static final Rights RIGHTS = Rights.of(MembershipAction.class, "t.status", MembershipRights::who);

    private MembershipRights() {}

    private static String who(MembershipAction action) {
        return switch (action) {
            case SUSPEND, RESUME, END ->
                Rights.MANAGER + " AND NOT t.organisation_id = ANY(" + Rule.MY_ORGANISATIONS + ")";
        };
    }
}
