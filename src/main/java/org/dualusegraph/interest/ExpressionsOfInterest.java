package org.dualusegraph.interest;

import static org.dualusegraph.interest.ExpressionOfInterestRights.OFFICER_SEES;
import static org.dualusegraph.interest.ExpressionOfInterestRights.RECEIVER;
import static org.dualusegraph.interest.ExpressionOfInterestRights.RIGHTS;
import static org.dualusegraph.interest.ExpressionOfInterestRights.SENDER;
import static org.dualusegraph.interest.ExpressionOfInterestRights.STATE;

import jakarta.inject.Singleton;
import org.dualusegraph.platform.read.CursorType;
import org.dualusegraph.platform.read.Filters;
import org.dualusegraph.platform.read.Link;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;
import org.dualusegraph.platform.security.Rule;
import org.dualusegraph.platform.workflow.Rights;

/** The read model of expressions of interest, their evaluations and messages. */
@Singleton
public class ExpressionsOfInterest implements ReadModel {

    /** What the ids of expressions of interest begin with. */
    static final String TAG = "EI";

    private static final String TYPE = "ExpressionOfInterest";
    private static final String DUE = "coalesce(t.due_by, '9999-12-31 00:00:00+00'::timestamptz)";
    private static final String OPEN_TO_EACH_OTHER = "t.state IN ('IN_NEGOTIATION', 'AGREEMENT')";

    private static final Rule CONTACT = Rule.openOr("(" + OPEN_TO_EACH_OTHER + " OR " + SENDER + ")", "FALSE");
    private static final Rule OWNER_CONTACT = Rule.openOr("(" + OPEN_TO_EACH_OTHER + " OR " + RECEIVER + ")", "FALSE");
    private static final Rule HOLD_NOTE = Rule.openOr(SENDER, "FALSE");

    /** Of a row that hangs on an expression {@code i} in an opportunity {@code o}. */
    private static final String ON_EXPRESSION =
            "EXISTS (SELECT 1 FROM expression_of_interest i JOIN transfer_opportunity o"
                    + " ON o.id = i.opportunity_id WHERE i.id = t.expression_of_interest_id AND %s)";

    private static final String OWNER =
            "i.reached_at IS NOT NULL AND o.owner_id = ANY(" + Rights.organisationsAs("REPRESENTATIVE") + ")";
    private static final String EITHER_SIDE =
            "(i.from_organisation_id = ANY(" + Rule.MY_ORGANISATIONS + ") OR " + OWNER + ")";

    /** The sender is known to the owner; the owner to the sender only when it is named. */
    private static final String AUTHOR_KNOWN = "(t.side = 'SENDER' OR t.organisation_id = ANY(" + Rule.MY_ORGANISATIONS
            + ") OR " + ON_EXPRESSION.formatted("(o.owner_disclosure = 'OPEN' OR i.accepted_at IS NOT NULL)") + ")";

    private static final String DECLINE_REASONS = "CASE WHEN t.owner_id = ANY(" + Rule.MY_ORGANISATIONS + ") THEN"
            + " (SELECT coalesce(jsonb_agg(jsonb_build_object('reason', r.reason, 'count', r.number)"
            + " ORDER BY r.number DESC, r.reason), '[]') FROM (SELECT i.decline_reason AS reason, count(*) AS number"
            + " FROM expression_of_interest i WHERE i.opportunity_id = t.id AND i.state = 'DECLINED' GROUP BY"
            + " i.decline_reason) r)"
            + " ELSE '[]'::jsonb END";

    @Override
    public void declare(Models models) {
        models.lookup("expressionOfInterest", TYPE);
        models.type(TYPE)
                .table("expression_of_interest", ExpressionOfInterestRights.VISIBLE)
                .node(TAG)
                .columns("ref", "message", "whatTheyOffer", "intendedUse", "intendedEndUserCountry")
                .columns("partnershipTypeAsked", "submittedAt", "dueBy", "decidedAt", "declineReason", "declineNote")
                .columns("version", "createdAt", "updatedAt")
                .column("state", STATE)
                .column("allowedActions", RIGHTS.allowed())
                .restricted(CONTACT, "contact")
                .restrictedColumn(
                        OWNER_CONTACT,
                        "ownerContact",
                        "(SELECT o.contact FROM transfer_opportunity o WHERE o.id = t.opportunity_id)")
                .restricted(HOLD_NOTE, "holdNote")
                .one("opportunity", "TransferOpportunity", "t.opportunity_id")
                .one("fromOrganisation", "Organisation", "t.from_organisation_id")
                .one(
                        "agreement",
                        "Agreement",
                        "(SELECT a.id FROM agreement a WHERE a.expression_of_interest_id = t.id)")
                .many("evaluations", "Evaluation", Link.column("expression_of_interest_id"))
                .many(
                        "messages",
                        "Message",
                        Link.column("expression_of_interest_id").orderedBy("sentAt", "t.sent_at", CursorType.DATE_TIME))
                .lookup("ref", (sql, ref) -> sql.add("t.ref = ").bind(ref));
        declareFilters(models);
        declareTalk(models);
        declareLists(models);
    }

    private static void declareFilters(Models models) {
        models.type(TYPE)
                .filter("ref", Filters.of("t.ref"))
                .filter("state", Filters.of("(" + STATE + ")"))
                .filter("dueBy", Filters.of("t.due_by"))
                .filter("opportunity", Filters.one("TransferOpportunity", "t.opportunity_id", Rule.EVERYONE))
                .filter("fromOrganisation", Filters.one("Organisation", "t.from_organisation_id", Rule.EVERYONE))
                .filter("createdAt", Filters.of("t.created_at"))
                .filter("updatedAt", Filters.of("t.updated_at"))
                .order("DUE_BY", DUE, CursorType.DATE_TIME)
                .order("CREATED_AT", "t.created_at", CursorType.DATE_TIME)
                .order("UPDATED_AT", "t.updated_at", CursorType.DATE_TIME);
    }

    private static void declareTalk(Models models) {
        models.type("Evaluation")
                .table("interest_evaluation", ExpressionOfInterestRights.signedIn(ON_EXPRESSION.formatted(OWNER)))
                .columns("recommendation", "note", "evaluatedAt")
                .column("mine", "t.reviewer_id = (SELECT p.id FROM person p WHERE p.subject = :subject)");
        models.type("Message")
                .table("interest_message", ExpressionOfInterestRights.signedIn(ON_EXPRESSION.formatted(EITHER_SIDE)))
                .columns("side", "text", "sentAt")
                .one(
                        "organisation",
                        "Organisation",
                        "t.organisation_id",
                        ExpressionOfInterestRights.signedIn(AUTHOR_KNOWN));
    }

    private static void declareLists(Models models) {
        models.type("TransferOpportunity")
                .many("expressionsOfInterest", TYPE, Link.column("opportunity_id"))
                .column("declineReasons", DECLINE_REASONS);
        models.type("Viewer")
                .many("expressionsSent", TYPE, Link.all().visible(ExpressionOfInterestRights.signedIn(SENDER)))
                .many(
                        "expressionsReceived",
                        TYPE,
                        Link.all()
                                .orderedBy("dueBy", DUE, CursorType.DATE_TIME)
                                .visible(ExpressionOfInterestRights.signedIn(RECEIVER)))
                .many(
                        "expressionsOnHold",
                        TYPE,
                        Link.all()
                                .visible(ExpressionOfInterestRights.signedIn(
                                        "(t.state = 'CONTROL_HOLD' AND " + OFFICER_SEES + ")")));
    }
}
