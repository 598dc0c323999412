package org.dualusegraph.membership;

import jakarta.inject.Singleton;
import org.dualusegraph.platform.read.CursorType;
import org.dualusegraph.platform.read.Filters;
import org.dualusegraph.platform.read.Link;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;
import org.dualusegraph.platform.security.Rule;
import org.dualusegraph.platform.workflow.Rights;

/** The read model of applications for membership. */
@Singleton
public class Applications implements ReadModel {

    static final String TYPE = "MembershipApplication";

    /** What their ids begin with. */
    static final String TAG = "MA";

    private static final String MINE = "t.applicant_id = " + People.ME;
    private static final Rule CONCERNED = Rule.signedIn(
            "(" + Rights.MANAGER + " OR " + MINE + " OR " + MembershipApplicationRights.REPRESENTED + ")");
    private static final Rule FOR_ME = Rule.signedIn(MINE);
    private static final Rule TO_REVIEW =
            Rule.signedIn("t.state IN ('SUBMITTED', 'IN_REVIEW') AND " + MembershipApplicationRights.DECIDES);

    @Override
    public void declare(Models models) {
        models.lookup("membershipApplication", TYPE);
        models.list("membershipApplications", TYPE);
        models.type(TYPE)
                .table("membership_application", CONCERNED)
                .node(TAG)
                .one("applicant", "Person", "t.applicant_id")
                .one("organisation", "Organisation", "t.organisation_id")
                .columns("ref", "proposed", "motivation", "categoryAsked", "helix", "state", "questions", "answer")
                .columns("decisionNote", "categoryGranted", "conditions", "decidedAt")
                .columns("version", "createdAt", "updatedAt")
                .column("allowedActions", MembershipApplicationRights.RIGHTS.allowed())
                .embed(
                        "undertakings",
                        null,
                        undertakings -> undertakings
                                .column("statute", "t.statute_accepted_at")
                                .column("exportControlPolicy", "t.export_control_policy_accepted_at")
                                .column("dataProcessing", "t.data_processing_accepted_at"))
                .lookup("ref", (sql, ref) -> sql.add("t.ref = ").bind(ref))
                .filter("ref", Filters.of("t.ref"))
                .filter("state", Filters.of("t.state"))
                .filter("categoryAsked", Filters.of("t.category_asked"))
                .filter("organisation", Filters.one("Organisation", "t.organisation_id", Rule.EVERYONE))
                .filter("createdAt", Filters.of("t.created_at"))
                .filter("updatedAt", Filters.of("t.updated_at"))
                .order("CREATED_AT", "t.created_at", CursorType.DATE_TIME)
                .order("UPDATED_AT", "t.updated_at", CursorType.DATE_TIME);
        models.type("Viewer")
                .many("applications", TYPE, Link.all().visible(FOR_ME))
                .many("applicationsToReview", TYPE, Link.all().visible(TO_REVIEW));
    }
}
