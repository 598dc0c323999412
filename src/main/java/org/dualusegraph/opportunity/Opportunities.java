package org.dualusegraph.opportunity;

import jakarta.inject.Singleton;
import org.dualusegraph.platform.read.CursorType;
import org.dualusegraph.platform.read.Filters;
import org.dualusegraph.platform.read.Link;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;
import org.dualusegraph.platform.security.Clearance;
import org.dualusegraph.platform.security.Rule;
import org.dualusegraph.platform.workflow.Rights;
import org.dualusegraph.technology.Technologies;

/** The read model of transfer opportunities. */
@Singleton
public class Opportunities implements ReadModel {

    /** What the ids of opportunities begin with. */
    static final String TAG = "TO";

    static final String TYPE = "TransferOpportunity";
    private static final String NEVER = "'9999-12-31 00:00:00+00'::timestamptz";
    private static final String LIVE = "t.state = 'PUBLISHED' AND t.expires_at > now()";
    private static final String OWN = "t.owner_id = ANY(" + Rule.MY_ORGANISATIONS + ")";

    /** The clock decides, not a job. */
    static final String STATE =
            "CASE WHEN t.state = 'PUBLISHED' AND t.expires_at <= now() THEN 'EXPIRED' ELSE t.state END";

    private static final Rule DETAIL = Rule.membersObserversAnd(OWN);

    /** The owner accepted an expression of interest of one of the viewer's organisations; the table is that of a later room. */
    private static final String ACCEPTED =
            "EXISTS (SELECT 1 FROM expression_of_interest i WHERE i.opportunity_id = t.id"
                    + " AND i.accepted_at IS NOT NULL AND i.from_organisation_id = ANY(" + Rule.MY_ORGANISATIONS + "))";

    private static final Rule INSIDE = Rule.openOr("FALSE", OWN);

    /** Who does not see the technology does not see what is published about it either, whatever became of it since. */
    private static final Rule SEEN = clearance ->
            Rule.published(LIVE + " AND " + technologySeen(clearance), OWN).sql(clearance);

    private static final String DRAFT =
            "t.state IN ('DRAFT', 'CHANGES_REQUESTED') AND t.owner_id = ANY(" + Rights.organisationsAs("EDITOR") + ")";
    private static final String TO_REVIEW = "t.state = 'IN_REVIEW' AND " + Rights.MANAGER + " AND NOT " + OWN;

    /** Who the owner is: nothing that leads to it is told to strangers while it wishes to stay anonymous. */
    public static final Rule OWNER_NAMED =
            Rule.openOr("t.owner_disclosure = 'OPEN'", "(" + OWN + " OR " + ACCEPTED + ")");

    @Override
    public void declare(Models models) {
        models.lookup("opportunity", TYPE);
        models.list("opportunities", TYPE);
        models.type(TYPE)
                .table("transfer_opportunity", SEEN)
                .node(TAG)
                .columns("ref", "kind", "direction", "title", "teaser", "partnershipTypes", "partnerOrgTypes")
                .columns("deadline", "publishedAt", "expiresAt", "renewals", "renewedAt", "termMonths")
                .columns("languageSkills", "openToNonMembers", "closing", "closedAt")
                .columns("version", "createdAt", "updatedAt")
                .column("state", STATE)
                .column("allowedActions", OpportunityRights.RIGHTS.allowed())
                .restricted(INSIDE, "contact", "decisionNote", "closingNote")
                .restricted(OWNER_NAMED, "sourceId", "sourceUrl")
                .restricted(DETAIL, "description", "lookingFor", "partnerRole")
                .embed(
                        "partnerCountries",
                        null,
                        rule -> rule.column("mode", "t.partner_country_mode")
                                .column("countries", "t.partner_countries"))
                .embed(
                        "trlRange",
                        "t.trl_from",
                        range -> range.column("from", "t.trl_from").column("to", "t.trl_to"))
                .embed(
                        "budgetRange",
                        "coalesce(t.budget_from, t.budget_to)",
                        range -> range.embed(
                                        "from",
                                        "t.budget_from",
                                        money -> money.column("amount", "t.budget_from::text")
                                                .column("currency", "t.budget_from_currency"))
                                .embed(
                                        "to",
                                        "t.budget_to",
                                        money -> money.column("amount", "t.budget_to::text")
                                                .column("currency", "t.budget_to_currency")))
                .embed("visibility", null, visibility -> visibility.columns("audience", "ownerDisclosure"))
                .one("owner", "Organisation", "t.owner_id", OWNER_NAMED)
                .one("technology", "Technology", "t.technology_id", OWNER_NAMED)
                .many("concepts", "Concept", concepts("transfer_opportunity_id", "concept_id"))
                .lookup("ref", (sql, ref) -> sql.add("t.ref = ").bind(ref))
                .lookup(
                        "sourceId",
                        OWNER_NAMED,
                        (sql, source) -> sql.add("t.source_id = ").bind(source));
        declareFilters(models);
        models.type("Viewer")
                .many("opportunityDrafts", TYPE, waiting(DRAFT))
                .many("opportunitiesToReview", TYPE, waiting(TO_REVIEW));
        models.type("Organisation")
                .many("opportunities", TYPE, Link.column("owner_id").visible(OWNER_NAMED));
        models.type("Technology")
                .many("opportunities", TYPE, Link.column("technology_id").visible(OWNER_NAMED));
        models.type("Concept").many("opportunities", TYPE, concepts("concept_id", "transfer_opportunity_id"));
    }

    /** A value, not EXISTS: PostgreSQL would hash every technology that the viewer sees for a page of a few rows. */
    private static String technologySeen(Clearance clearance) {
        return "(t.technology_id IS NULL OR (SELECT "
                + Technologies.SEEN.on("about").sql(clearance)
                + " FROM technology about WHERE about.id = t.technology_id))";
    }

    private static Link waiting(String sql) {
        return Link.all()
                .orderedBy("updatedAt", "t.updated_at", CursorType.DATE_TIME)
                .visible(clearance -> clearance == Clearance.ANONYMOUS ? "FALSE" : sql);
    }

    private static Link concepts(String parent, String target) {
        return Link.through("transfer_opportunity_concept", parent, target);
    }

    private static void declareFilters(Models models) {
        models.type(TYPE)
                .filter("ref", Filters.of("t.ref"))
                .filter("title", Filters.localized("t.title", "t.title_fold"))
                .filter("kind", Filters.of("t.kind"))
                .filter("direction", Filters.of("t.direction"))
                .filter("state", Filters.of("(" + STATE + ")"))
                .filter("partnershipType", Filters.anyOf("t.partnership_types"))
                .filter("partnerOrgType", Filters.anyOf("t.partner_org_types"))
                .filter("languageSkill", Filters.anyOf("t.language_skills"))
                .filter("openToNonMembers", Filters.of("t.open_to_non_members"))
                .filter("deadline", Filters.of("t.deadline"))
                .filter("publishedAt", Filters.of("t.published_at"))
                .filter("expiresAt", Filters.of("t.expires_at"))
                .filter("concepts", Filters.many("Concept", concepts("transfer_opportunity_id", "concept_id")))
                .filter("owner", Filters.one("Organisation", "t.owner_id", OWNER_NAMED))
                .filter("technology", Filters.one("Technology", "t.technology_id", OWNER_NAMED))
                .filter("createdAt", Filters.of("t.created_at"))
                .filter("updatedAt", Filters.of("t.updated_at"))
                .order("TITLE", "t.title_sort", CursorType.TEXT)
                .order("PUBLISHED_AT", "coalesce(t.published_at, " + NEVER + ")", CursorType.DATE_TIME)
                .order("DEADLINE", "coalesce(t.deadline, '9999-12-31'::date)", CursorType.DATE)
                .order("EXPIRES_AT", "coalesce(t.expires_at, " + NEVER + ")", CursorType.DATE_TIME)
                .order("CREATED_AT", "t.created_at", CursorType.DATE_TIME)
                .order("UPDATED_AT", "t.updated_at", CursorType.DATE_TIME);
    }
}
