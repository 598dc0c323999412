package org.dualusegraph.membership;

import java.time.Instant;
import java.util.List;
import org.dualusegraph.organisation.HelixSector;
import org.dualusegraph.organisation.Organisation;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.LocalizedText;
import org.dualusegraph.platform.graphql.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description(
        "An application of an organisation for membership in the cluster. Seen by the applicant, by representatives"
                + " of the organisation and by cluster managers; absent for anyone else.")
public record MembershipApplication(
        @Id @NonNull @Description(Doc.ID) String id,
        @NonNull @Description(Doc.REF) String ref,

        @Description("Who wrote it; null when the viewer may not see the person.")
        Person applicant,

        @Description("The organisation that is to be a member; null until approval when it was not in the graph.")
        Organisation organisation,

        @Description("The organisation as the applicant describes it; null when it was in the graph.")
        ProposedOrganisation proposed,

        @Description("Why it wants to be a member, at most 20,000 characters a language.")
        LocalizedText motivation,

        @Description("Which kind of membership it asks for.")
        MembershipCategory categoryAsked,

        @Description("Its sector in the helix model, as it sees itself.")
        HelixSector helix,

        @NonNull @Description("What it undertakes to keep.") MembershipUndertakings undertakings,

        @NonNull @Description("Where it stands.") MembershipApplicationState state,

        @Description("What the managers last asked, at most 2,000 characters.")
        String questions,

        @Description("What the applicant answered to that, at most 20,000 characters.")
        String answer,

        @Description("Why it was rejected, at most 2,000 characters.")
        String decisionNote,

        @Description("Which kind of membership was granted.")
        MembershipCategory categoryGranted,

        @Description("The conditions of the membership, at most 2,000 characters.")
        String conditions,

        @Description("When it was approved or rejected.") Instant decidedAt,

        @Description("What the viewer may do with it now.") List<MembershipApplicationAction> allowedActions,

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
