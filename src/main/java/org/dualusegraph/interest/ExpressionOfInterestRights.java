package org.dualusegraph.interest;

import org.dualusegraph.platform.security.Clearance;
import org.dualusegraph.platform.security.Rule;
import org.dualusegraph.platform.workflow.Rights;

/** Who sees an expression of interest, and who may do what with it. */
final class ExpressionOfInterestRights {

    /** The clock decides, not a job; the grace of fourteen days in hours, which no change of the clock stretches. */
    static final String STATE = "CASE WHEN t.state IN ('SUBMITTED', 'ACKNOWLEDGED')"
            + " AND now() > t.due_by + interval '336 hours' THEN 'LAPSED' ELSE t.state END";

    private static final String REPRESENTED = Rights.organisationsAs("REPRESENTATIVE");

    /** The viewer acts for the sender. */
    static final String SENDER = "t.from_organisation_id = ANY(" + Rule.MY_ORGANISATIONS + ")";

    /** It has reached the owner of the opportunity, whom the viewer represents. */
    static final String RECEIVER = "(t.reached_at IS NOT NULL AND " + owner(REPRESENTED) + ")";

    static final String OFFICER_SEES = "(" + Rights.OFFICER + " AND t.state IN ('CONTROL_HOLD', 'BLOCKED'))";

    private static final String MANAGER_SEES = "(" + Rights.MANAGER + " AND t.submitted_at IS NOT NULL)";

    /** Managers and officers see different ones, so staff is not all that counts. */
    static final Rule VISIBLE = clearance -> switch (clearance) {
        case ANONYMOUS -> "FALSE";
        case SIGNED_IN, OBSERVER -> "(" + SENDER + " OR " + RECEIVER + ")";
        case STAFF -> "(" + String.join(" OR ", SENDER, RECEIVER, MANAGER_SEES, OFFICER_SEES) + ")";
    };

    static final Rights RIGHTS =
            Rights.of(ExpressionOfInterestAction.class, "(" + STATE + ")", ExpressionOfInterestRights::who);

    private ExpressionOfInterestRights() {}

    /** Only who acts for one of the two sides, whatever else the viewer is. */
    static Rule signedIn(String condition) {
        return clearance -> clearance == Clearance.ANONYMOUS ? "FALSE" : condition;
    }

    private static String owner(String organisations) {
        return "t.opportunity_id IN (SELECT o.id FROM transfer_opportunity o WHERE o.owner_id = ANY(" + organisations
                + "))";
    }

    private static String who(ExpressionOfInterestAction action) {
        return switch (action) {
            case UPDATE -> sender("EDITOR");
            case SUBMIT, WITHDRAW -> sender("REPRESENTATIVE");
            case RELEASE, BLOCK -> Rights.OFFICER + " AND NOT " + SENDER + " AND NOT " + owner(Rule.MY_ORGANISATIONS);
            case ACKNOWLEDGE, SHORTLIST, ACCEPT, DECLINE, RECORD_AGREEMENT, EVALUATE -> owner(REPRESENTED);
            case POST_MESSAGE -> "(" + sender("REPRESENTATIVE") + " OR " + owner(REPRESENTED) + ")";
        };
    }

    private static String sender(String role) {
        return "t.from_organisation_id = ANY(" + Rights.organisationsAs(role) + ")";
    }
}
