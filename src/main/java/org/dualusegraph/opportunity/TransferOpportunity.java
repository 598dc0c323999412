package org.dualusegraph.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dualusegraph.membership.Contact;
import org.dualusegraph.organisation.Organisation;
import org.dualusegraph.organisation.OrganisationType;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.LocalizedText;
import org.dualusegraph.platform.graphql.Node;
import org.dualusegraph.platform.security.Visibility;
import org.dualusegraph.technology.Technology;
import org.dualusegraph.technology.TransferDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An offer, request or challenge to find a partner for a transfer. Seen by its audience while "
        + "published and not expired, and always by its owner and by cluster staff; absent for anyone else.")
public record TransferOpportunity(
        @Id @NonNull @Description(Doc.ID) String id,
        @NonNull @Description(Doc.REF) String ref,
        @Description(Doc.SOURCE_ID) String sourceId,
        @Description(Doc.SOURCE_URL) String sourceUrl,

        @NonNull @Description("Whether it offers or asks, and what.")
        OpportunityKind kind,

        @NonNull @Description("Between which uses technology is to move.")
        TransferDirection direction,

        @NonNull @Description(Doc.TITLE) LocalizedText title,
        @Description(Doc.TEASER) LocalizedText teaser,

        @Description("The whole proposal. " + Doc.DETAIL_TIER)
        LocalizedText description,

        @Description("Which partner is wanted. " + Doc.DETAIL_TIER)
        LocalizedText lookingFor,

        @Description("What the partner is to do. " + Doc.DETAIL_TIER)
        LocalizedText partnerRole,

        @Description("Kinds of partnership that the owner would enter.")
        List<PartnershipType> partnershipTypes,

        @Description("Kinds of organisation wanted; empty when any.")
        List<OrganisationType> partnerOrgTypes,

        @NonNull @Description("Countries that the partner may come from.")
        CountryRule partnerCountries,

        @Description("Technology readiness wanted, for requests; null when open.")
        TrlRange trlRange,

        @Description("Budget foreseen; null when not stated.")
        BudgetRange budgetRange,

        @Description("Last day to answer; null when there is none.")
        LocalDate deadline,

        @Description("When it was published; null before.") Instant publishedAt,

        @Description("When it stops being seen: at most 12 months after publishedAt, or after renewedAt.")
        Instant expiresAt,

        @NonNull @Description("How often it was renewed after expiry, at most 2.")
        Integer renewals,

        @Description("When it was last renewed; null when it was not.")
        Instant renewedAt,

        @NonNull @Description("For how many months it is published, each time: 1 to 12.")
        Integer termMonths,

        @Description("Languages that the owner can work in, as BCP 47 tags.")
        List<String> languageSkills,

        @Description("Whom to talk to. Null unless the viewer belongs to the owner, or is a manager or an officer.")
        Contact contact,

        @NonNull @Description("Whether organisations that are not members of the cluster may express interest.")
        Boolean openToNonMembers,

        @NonNull @Description("Where it stands in its life cycle.")
        OpportunityState state,

        @Description("What the viewer may do with it now; empty for who is neither its owner nor cluster staff.")
        List<OpportunityAction> allowedActions,

        @Description("What the last decision says: which changes are asked for, or why it is suspended. Null unless the"
                + " viewer belongs to the owner, or is a manager or an officer.")
        String decisionNote,

        @Description("Why it was closed; null when it is not, or the reason is not known.")
        OpportunityClosing closing,

        @Description(
                "What the owner says about closing. Null unless the viewer belongs to the owner, or is a manager or an"
                        + " officer.")
        String closingNote,

        @Description("When it was closed; null when it is not, or the time is not known.")
        Instant closedAt,

        @NonNull @Description(Doc.VISIBILITY) Visibility visibility,

        @Description(
                "Organisation that published it; null when " + "visibility.ownerDisclosure hides it from the viewer.")
        Organisation owner,

        @Description("Technology it is about; null when there is none or the viewer may not see it.")
        Technology technology,

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
