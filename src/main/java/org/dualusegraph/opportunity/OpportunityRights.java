package org.dualusegraph.opportunity;

import org.dualusegraph.platform.security.Rule;
import org.dualusegraph.platform.workflow.Rights;

/** Who may do what with an opportunity. */
final class OpportunityRights {

    private static final String OWNER = "t.owner_id = ANY(%s)";
    private static final String AFFILIATED = OWNER.formatted(Rule.MY_ORGANISATIONS);
    private static final String EDITOR = OWNER.formatted(Rights.organisationsAs("EDITOR"));
    private static final String REPRESENTATIVE = OWNER.formatted(Rights.organisationsAs("REPRESENTATIVE"));
    private static final String RENEWABLE = "t.renewals < " + TransferOpportunityEntity.MOST_RENEWALS;

    static final Rights RIGHTS = Rights.of(
            OpportunityAction.class, "(" + Opportunities.STATE + ")", OpportunityRights::who, OpportunityRights::when);

    private OpportunityRights() {}

    private static String who(OpportunityAction action) {
        return switch (action) {
            case UPDATE -> EDITOR;
            case SUBMIT, RETRACT, REVISE, RENEW, WITHDRAW, CLOSE -> REPRESENTATIVE;
            case REQUEST_CHANGES, PUBLISH -> Rights.MANAGER + " AND NOT " + AFFILIATED;
            case SUSPEND -> Rights.MANAGER_OR_OFFICER;
            case RESUME -> Rights.MANAGER_OR_OFFICER + " AND NOT " + AFFILIATED;
        };
    }

    private static String when(OpportunityAction action) {
        return switch (action) {
            case RENEW -> RENEWABLE;
            case REVISE -> RENEWABLE + " OR (" + Opportunities.STATE + ") <> 'EXPIRED'";
            default -> "TRUE";
        };
    }
}
