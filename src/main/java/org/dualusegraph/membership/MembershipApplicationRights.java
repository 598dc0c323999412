package org.dualusegraph.membership;

import org.dualusegraph.platform.security.Rule;
import org.dualusegraph.platform.workflow.Rights;

/** Who may do what with an application for membership. */
final class MembershipApplicationRights {

    static final String REPRESENTED = "t.organisation_id = ANY(" + Rights.organisationsAs("REPRESENTATIVE") + ")";

    /** Who decides about it: without a part in it. */
    static final String DECIDES = "(" + Rights.MANAGER + " AND t.applicant_id IS DISTINCT FROM " + People.ME
            + " AND NOT coalesce(t.organisation_id = ANY(" + Rule.MY_ORGANISATIONS + "), FALSE))";

    /** Once an organisation has an ADMIN, its own people speak for it, and nobody else. */
    private static final String APPLIES = "(" + REPRESENTED + " OR t.applicant_id = " + People.ME
            + " AND NOT EXISTS (SELECT 1 FROM affiliation a WHERE a.organisation_id = t.organisation_id"
            + " AND a.role = 'ADMIN' AND a.status = 'ACTIVE'))";

    static final Rights RIGHTS =
            Rights.of(MembershipApplicationAction.class, "t.state", MembershipApplicationRights::who);

    private MembershipApplicationRights() {}

    private static String who(MembershipApplicationAction action) {
        return switch (action) {
            case UPDATE, SUBMIT, WITHDRAW -> APPLIES;
            case START_REVIEW, REQUEST_INFORMATION, APPROVE, REJECT -> DECIDES;
        };
    }
}
