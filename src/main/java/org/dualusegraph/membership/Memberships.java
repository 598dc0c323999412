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

    private static final String ME = "(SELECT p.id FROM person p WHERE p.subject = :subject)";

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
                                .visible(clearance -> "l.status = 'ACTIVE' AND l.person_id = " + ME));
        models.type("ClusterMembership")
                .table("cluster_membership", Rule.EVERYONE)
                .columns("category", "status", "since", "until");
        models.type("Organisation")
                .one(
                        "membership",
                        "ClusterMembership",
                        "(SELECT m.id FROM cluster_membership m WHERE m.organisation_id = t.id)");
    }
}
