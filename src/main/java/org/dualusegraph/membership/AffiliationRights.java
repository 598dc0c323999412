package org.dualusegraph.membership;

import org.dualusegraph.platform.workflow.Rights;

/** Who may do what with an affiliation. */
final class AffiliationRights {

    private static final String ADMIN = "t.organisation_id = ANY(" + Rights.organisationsAs("ADMIN") + ")";
    private static final String IN_CHARGE = "(" + Rights.MANAGER + " OR " + ADMIN + ")";
    private static final String ANOTHER_ADMIN = "(t.role <> 'ADMIN' OR t.status <> 'ACTIVE' OR " + Rights.MANAGER
            + " OR EXISTS (SELECT 1 FROM affiliation o"
            + " WHERE o.organisation_id = t.organisation_id AND o.id <> t.id AND o.role = 'ADMIN'"
            + " AND o.status = 'ACTIVE'))";

    static final Rights RIGHTS =
            Rights.of(AffiliationAction.class, "t.status", AffiliationRights::who, AffiliationRights::when);

    private AffiliationRights() {}

    private static String who(AffiliationAction action) {
        return switch (action) {
            case ACCEPT -> "FALSE";
            case CHANGE_ROLE, SUSPEND, RESUME -> IN_CHARGE;
            case END -> "(" + IN_CHARGE + " OR t.person_id = " + People.ME + ")";
        };
    }

    private static String when(AffiliationAction action) {
        return switch (action) {
            case ACCEPT, RESUME -> "TRUE";
            case CHANGE_ROLE, SUSPEND, END -> ANOTHER_ADMIN;
        };
    }
}
