package org.dualusegraph.interest;

import jakarta.inject.Singleton;
import org.dualusegraph.opportunity.Opportunities;
import org.dualusegraph.platform.read.CursorType;
import org.dualusegraph.platform.read.Filters;
import org.dualusegraph.platform.read.Link;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;
import org.dualusegraph.platform.security.Rule;
import org.dualusegraph.platform.workflow.Rights;

/** The read model of agreements. */
@Singleton
public class Agreements implements ReadModel {

    /** What the ids of agreements begin with. */
    static final String TAG = "AG";

    private static final String PARTY =
            "EXISTS (SELECT 1 FROM agreement_party p WHERE p.agreement_id = t.id" + " AND p.organisation_id = ANY(%s))";
    private static final String OWN = PARTY.formatted(Rule.MY_ORGANISATIONS);

    /** Told together with an anonymous opportunity, the parties would tell whose it is. */
    private static final Rule OPPORTUNITY_NAMED = Rule.openOr(
            "EXISTS (SELECT 1 FROM transfer_opportunity o WHERE o.id = t.opportunity_id AND o.owner_disclosure ="
                    + " 'OPEN')",
            OWN);

    static final Rights RIGHTS = Rights.of(
            AgreementAction.class,
            "'" + AgreementState.RECORDED + "'",
            action -> PARTY.formatted(Rights.organisationsAs("REPRESENTATIVE")));

    @Override
    public void declare(Models models) {
        models.lookup("agreement", "Agreement");
        models.list("agreements", "Agreement");
        models.type("Agreement")
                .table("agreement", Rule.published("TRUE", OWN))
                .node(TAG)
                .columns("ref", "kind", "direction", "signedOn", "startsOn", "endsOn", "valueBand", "audience")
                .columns("version", "createdAt", "updatedAt")
                .column("allowedActions", RIGHTS.allowed())
                .one("opportunity", "TransferOpportunity", "t.opportunity_id", OPPORTUNITY_NAMED)
                .many("parties", "Organisation", parties("agreement_id", "organisation_id"))
                .many(
                        "technologies",
                        "Technology",
                        Link.through("agreement_technology", "agreement_id", "technology_id"))
                .many("outcomes", "AgreementOutcome", Link.column("agreement_id"))
                .lookup("ref", (sql, ref) -> sql.add("t.ref = ").bind(ref))
                .filter("ref", Filters.of("t.ref"))
                .filter("kind", Filters.of("t.kind"))
                .filter("signedOn", Filters.of("t.signed_on"))
                .filter("parties", Filters.many("Organisation", parties("agreement_id", "organisation_id")))
                .filter("createdAt", Filters.of("t.created_at"))
                .filter("updatedAt", Filters.of("t.updated_at"))
                .order("SIGNED_ON", "t.signed_on", CursorType.DATE)
                .order("CREATED_AT", "t.created_at", CursorType.DATE_TIME)
                .order("UPDATED_AT", "t.updated_at", CursorType.DATE_TIME);
        // Nothing leads to an outcome but its agreement, which the viewer sees then.
        models.type("AgreementOutcome")
                .table("agreement_outcome", Rule.EVERYONE)
                .columns("metric", "value", "note", "recordedOn");
        models.type("TransferOpportunity").one("agreement", "Agreement", "t.agreement_id", Opportunities.OWNER_NAMED);
        models.type("Organisation").many("agreements", "Agreement", parties("organisation_id", "agreement_id"));
    }

    private static Link parties(String parent, String target) {
        return Link.through("agreement_party", parent, target);
    }
}
