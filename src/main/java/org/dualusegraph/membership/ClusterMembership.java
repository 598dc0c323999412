package org.dualusegraph.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dualusegraph.organisation.Organisation;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The membership of an organisation in the cluster. Everyone sees it.")
public record ClusterMembership(
        @Id @NonNull @Description(Doc.ID) String id,
        @NonNull @Description("Who is a member.") Organisation organisation,
        @NonNull @Description("Kind of membership.") MembershipCategory category,
        @NonNull @Description("Whether it is in force.") MembershipStatus status,

        @NonNull @Description("First day of the membership.")
        LocalDate since,

        @Description("Last day of the membership; null while no end is set.")
        LocalDate until,

        @Description("Why it was suspended or ended. Told to people of the organisation and to cluster staff only.")
        String decisionNote,

        @Description("What the viewer may do with it now. Empty for anyone but cluster managers.")
        List<MembershipAction> allowedActions,

        @NonNull @Description(Doc.VERSION) Integer version,
        @NonNull @Description(Doc.CREATED_AT) Instant createdAt,
        @NonNull @Description(Doc.UPDATED_AT) Instant updatedAt)
        implements Node {
    @Id
    @NonNull
    @Description(Doc.ID)
    @Override
    public String getId() {
        return id;
    }
}
