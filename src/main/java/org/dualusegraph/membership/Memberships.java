package org.dualusegraph.membership;

import jakarta.inject.Singleton;
import org.dualusegraph.platform.read.Link;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;
import org.dualusegraph.platform.security.Rule;

/** The read model of memberships and of the viewer, who sees only itself. */
@Singleton
public class Memberships implements ReadModel {

    private static final String VIEWER = "(SELECT " + Link.NO_PARENT + " AS id, :subject IS NOT NULL AS signed_in,"
            + " :roles || CASE WHEN viewer_is_member(:subject) THEN ARRAY['MEMBER'] ELSE ARRAY[]::text[] END AS roles)";

    static final String TYPE = "ClusterMembership";

    /** What the ids of memberships begin with. */
    static final String TAG = "CM";

    private static final Rule INSIDE = Rule.openOr("FALSE", "t.organisation_id = ANY(" + Rule.MY_ORGANISATIONS + ")");

    /** The one that has not ended; else the last that has. */
    private static final String LATEST = "(SELECT m.id FROM cluster_membership m WHERE m.organisation_id = t.id"
            + " ORDER BY m.status = 'ENDED', m.since DESC, m.id DESC LIMIT 1)";

    @Override
    public void declare(Models models) {
        models.single("viewer", "Viewer");
        models.type("Viewer")
                .table(VIEWER, Rule.EVERYONE)
                .columns("signedIn", "roles")
                .many(
                        "affiliations",
                        "Organisation",
                        Link.all("affiliation", "organisation_id")
                                .edge("role", "l.role")
                                .visible(clearance -> "l.status = 'ACTIVE' AND l.person_id = " + People.ME));
        models.type(TYPE)
                .table("cluster_membership", Rule.EVERYONE)
                .node(TAG)
                .one("organisation", "Organisation", "t.organisation_id")
                .columns("category", "status", "since", "until", "version", "createdAt", "updatedAt")
                .restricted(INSIDE, "decisionNote")
                .column("allowedActions", MembershipRights.RIGHTS.allowed());
        models.type("Organisation").one("membership", TYPE, LATEST);
    }
}
