package org.dualusegraph.interest;

import java.time.Instant;
import java.util.List;
import org.dualusegraph.membership.Contact;
import org.dualusegraph.opportunity.PartnershipType;
import org.dualusegraph.opportunity.TransferOpportunity;
import org.dualusegraph.organisation.Organisation;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What an organisation writes to the owner of an opportunity that it is interested in, and what becomes of"
        + " it. Seen by"
        + " the people of the sender, by representatives of the owner once it has reached them, by cluster managers"
        + " from submission"
        + " on, and by export control officers while it is held or blocked; absent for anyone else.")
public record ExpressionOfInterest(
        @Id @NonNull @Description(Doc.ID) String id,
        @NonNull @Description(Doc.REF) String ref,

        @Description("The opportunity; null when the viewer may not see it any more.")
        TransferOpportunity opportunity,

        @NonNull @Description("The organisation that is interested.")
        Organisation fromOrganisation,

        @Description("What it writes, at most 20,000 characters.")
        String message,

        @Description("What it offers, at most 20,000 characters.")
        String whatTheyOffer,

        @NonNull @Description("What it means to use the technology for.")
        IntendedUse intendedUse,

        @Description("Where the technology would be used in the end. " + Doc.COUNTRY)
        String intendedEndUserCountry,

        @Description("The kind of partnership that it asks for; null when open.")
        PartnershipType partnershipTypeAsked,

        @Description("Whom to talk to at the sender. Told to its own people and to cluster staff, and to"
                + " representatives of the owner"
                + " in IN_NEGOTIATION and AGREEMENT; null otherwise.")
        Contact contact,

        @Description("Whom to talk to at the owner of the opportunity. Told to its representatives and to cluster"
                + " staff, and to the"
                + " people of the sender in IN_NEGOTIATION and AGREEMENT; null otherwise.")
        Contact ownerContact,

        @NonNull @Description("Where it stands in its life cycle.")
        ExpressionOfInterestState state,

        @Description("When it was submitted; null while it is a draft.")
        Instant submittedAt,

        @Description("When an answer is due: 30 days after it reached the owner; null before. It lapses 14 days later"
                + " when it is"
                + " neither shortlisted nor decided by then.")
        Instant dueBy,

        @Description("When the owner last accepted or declined it, or an officer blocked it; null before.")
        Instant decidedAt,

        @Description("Why it is DECLINED; null otherwise.") DeclineReason declineReason,

        @Description("More words on why it is DECLINED; null when there are none.")
        String declineNote,

        @Description(
                "What the export control officer found. Told to the people of the sender and to cluster staff only.")
        String holdNote,

        @Description("The agreement that came of it; null when there is none.")
        Agreement agreement,

        @Description("What the viewer may do with it now.") List<ExpressionOfInterestAction> allowedActions,
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
