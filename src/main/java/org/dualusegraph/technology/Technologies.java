package org.dualusegraph.technology;

import jakarta.inject.Singleton;
import java.util.List;
import org.dualusegraph.platform.read.CursorType;
import org.dualusegraph.platform.read.Fields;
import org.dualusegraph.platform.read.Filters;
import org.dualusegraph.platform.read.Link;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;
import org.dualusegraph.platform.security.Clearance;
import org.dualusegraph.platform.security.Rule;
import org.dualusegraph.platform.workflow.Rights;

/** The read model of technologies. */
@Singleton
public class Technologies implements ReadModel {

    /** What the ids of technologies begin with. */
    static final String TAG = "TE";

    private static final String LIVE = "t.state IN ('PUBLISHED', 'REVISION_PENDING')";
    private static final String OWN = "EXISTS (SELECT 1 FROM technology_owner own WHERE own.technology_id = t.id"
            + " AND own.role <> 'LICENSEE' AND own.organisation_id = ANY(" + Rule.MY_ORGANISATIONS + "))";
    private static final String STAGE = "CASE WHEN t.trl_current <= 2 THEN 'CONCEPT' WHEN t.trl_current <= 4 THEN 'LAB'"
            + " WHEN t.trl_current <= 6 THEN 'DEMONSTRATED' WHEN t.trl_current = 7 THEN 'PROTOTYPE_OPERATIONAL'"
            + " WHEN t.trl_current = 8 THEN 'QUALIFIED' WHEN t.trl_current = 9 THEN 'ON_MARKET' END";

    private static final String DRAFT = "t.state IN ('DRAFT', 'CHANGES_REQUESTED', 'REVISION_PENDING') AND "
            + OWN.replace(Rule.MY_ORGANISATIONS, Rights.organisationsAs("EDITOR"));
    private static final String TO_REVIEW =
            "t.state IN ('IN_REVIEW', 'REVISION_PENDING') AND " + Rights.MANAGER + " AND NOT " + OWN;

    /** Which technologies a viewer sees. */
    public static final Rule SEEN = Rule.published(LIVE, OWN);

    private static final Rule DETAIL = Rule.membersAnd(OWN);
    private static final Rule INSIDE = Rule.openOr("FALSE", OWN);

    @Override
    public void declare(Models models) {
        models.lookup("technology", "Technology");
        models.list("technologies", "Technology");
        models.type("Technology")
                .table("technology", SEEN)
                .node(TAG)
                .columns("ref", "sourceId", "sourceUrl", "title", "teaser", "direction", "mrl", "keywords", "iprs")
                .columns("state", "version", "createdAt", "updatedAt")
                .restricted(DETAIL, "summary", "problemSolved", "advantageOverStateOfArt", "economicComparison")
                .restricted(DETAIL, "lookingFor")
                .restricted(INSIDE, "decisionNote")
                .column("allowedActions", TechnologyRights.RIGHTS.allowed())
                .restrictedEmbed(INSIDE, "pendingRevision", "t.revision", Technologies::revision)
                .many("trlHistory", "TechnologyAssessment", history())
                .restricted(DETAIL, "civilApplications", "defenceApplications")
                .column("stage", STAGE)
                .embed(
                        "trl",
                        "t.trl_current",
                        trl -> trl.column("current", "t.trl_current")
                                .column("target", "t.trl_target")
                                .column("assessedOn", "t.trl_assessed_on")
                                .restrictedColumn(DETAIL, "evidence", "t.trl_evidence"))
                .embed(
                        "visibility",
                        null,
                        visibility -> visibility.columns("audience").column("ownerDisclosure", "'OPEN'"))
                .many("owners", "Organisation", owners("technology_id", "organisation_id"))
                .many("concepts", "Concept", Link.through("technology_concept", "technology_id", "concept_id"))
                .lookup("ref", (sql, ref) -> sql.add("t.ref = ").bind(ref))
                .lookup("sourceId", (sql, source) -> sql.add("t.source_id = ").bind(source));
        declareFilters(models);
        models.type("TechnologyAssessment")
                .table("technology_assessment", Rule.membersAnd(OWN.replace("t.id", "t.technology_id")))
                .columns("current", "target", "assessedOn", "evidence", "recordedAt");
        models.type("Viewer")
                .many("technologyDrafts", "Technology", waiting(DRAFT))
                .many("technologiesToReview", "Technology", waiting(TO_REVIEW));
        models.type("Organisation").many("technologies", "Technology", owners("organisation_id", "technology_id"));
        models.type("Concept")
                .many("technologies", "Technology", Link.through("technology_concept", "concept_id", "technology_id"));
    }

    private static Link waiting(String sql) {
        return Link.all()
                .orderedBy("updatedAt", "t.updated_at", CursorType.DATE_TIME)
                .visible(clearance -> clearance == Clearance.ANONYMOUS ? "FALSE" : sql);
    }

    /** The same fields, read from the revision, which is the content as {@link TechnologyContent} has it. */
    private static Fields revision(Fields fields) {
        for (String json : List.of(
                "title",
                "teaser",
                "summary",
                "problemSolved",
                "advantageOverStateOfArt",
                "economicComparison",
                "lookingFor",
                "civilApplications",
                "defenceApplications",
                "iprs")) {
            fields.column(json, "nullif(t.revision -> '" + json + "', 'null'::jsonb)");
        }
        return fields.column("direction", "t.revision ->> 'direction'")
                .column("audience", "t.revision ->> 'audience'")
                .column("mrl", "(t.revision ->> 'mrl')::integer")
                .column("trl", "nullif(t.revision -> 'trl', 'null'::jsonb)")
                .column("keywords", "ARRAY(SELECT jsonb_array_elements_text(t.revision -> 'keywords'))")
                .many(
                        "owners",
                        "Organisation",
                        Link.through("technology_revision_owner", "technology_id", "organisation_id")
                                .edge("role", "l.role")
                                .edge("share", "l.share"))
                .many(
                        "concepts",
                        "Concept",
                        Link.through("technology_revision_concept", "technology_id", "concept_id"));
    }

    private static Link history() {
        return Link.column("technology_id").orderedBy("recordedAt", "t.recorded_at", CursorType.DATE_TIME);
    }

    private static Link owners(String parent, String target) {
        return Link.through("technology_owner", parent, target)
                .edge("role", "l.role")
                .edge("share", "l.share");
    }

    private static void declareFilters(Models models) {
        models.type("Technology")
                .filter("ref", Filters.of("t.ref"))
                .filter("title", Filters.localized("t.title", "t.title_fold"))
                .filter("direction", Filters.of("t.direction"))
                .filter("state", Filters.of("t.state"))
                .filter("trl", Filters.of("t.trl_current"))
                .filter("mrl", Filters.of("t.mrl"))
                .filter("stage", Filters.of("(" + STAGE + ")"))
                .filter("keyword", Filters.anyOf("t.keywords"))
                .filter(
                        "concepts",
                        Filters.many("Concept", Link.through("technology_concept", "technology_id", "concept_id")))
                .filter("owners", Filters.many("Organisation", owners("technology_id", "organisation_id")))
                .filter("createdAt", Filters.of("t.created_at"))
                .filter("updatedAt", Filters.of("t.updated_at"))
                .order("TITLE", "t.title_sort", CursorType.TEXT)
                .order("TRL", "coalesce(t.trl_current, 0)", CursorType.INT)
                .order("CREATED_AT", "t.created_at", CursorType.DATE_TIME)
                .order("UPDATED_AT", "t.updated_at", CursorType.DATE_TIME);
    }
}
