package org.dualusegraph.opportunity;

import java.time.LocalDate;
import java.util.List;
import org.dualusegraph.membership.ContactInput;
import org.dualusegraph.organisation.OrganisationType;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.LocalizedTextInput;
import org.dualusegraph.platform.graphql.MoneyInput;
import org.dualusegraph.platform.security.Audience;
import org.dualusegraph.platform.security.OwnerDisclosure;
import org.dualusegraph.technology.TransferDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("OpportunityContentInput")
@Description("What the owner of an opportunity writes. What is absent stays as it is, an explicit null clears"
        + " (REQUIRED where that cannot be), an empty list empties.")
public record OpportunityContentInput(
        @Description("Whether it offers or asks, and what.") OpportunityKind kind,

        @Description("Between which uses technology is to move.")
        TransferDirection direction,

        @Description(Doc.TITLE) LocalizedTextInput title,

        @Description(Doc.TEASER + " Needed to submit.") LocalizedTextInput teaser,

        @Description(
                "The whole proposal, at most 20,000 characters a language, as are all texts below. Needed to submit.")
        LocalizedTextInput description,

        @Description("Which partner is wanted. Needed to submit.")
        LocalizedTextInput lookingFor,

        @Description("What the partner is to do.") LocalizedTextInput partnerRole,

        @Description("Kinds of partnership that the owner would enter. At least one is needed to submit.")
        List<PartnershipType> partnershipTypes,

        @Description("Kinds of organisation wanted; empty when any.")
        List<OrganisationType> partnerOrgTypes,

        @Description("Countries that the partner may come from, as a whole; null when any.")
        Countries partnerCountries,

        @Id
        @Description("Id of the technology that it is about, which the viewer may see (NOT_FOUND otherwise). A"
                + " TECHNOLOGY_OFFER needs one that its owner holds as OWNER or CO_OWNER.")
        String technology,

        @Description(
                "Technology readiness wanted, as a whole. A TECHNOLOGY_REQUEST or RD_REQUEST needs it to be submitted.")
        Readiness trlRange,

        @Description("Budget foreseen, as a whole; both ends in one currency.")
        Budget budgetRange,

        @Description("Last day to answer. A CHALLENGE needs it to be submitted.")
        LocalDate deadline,

        @Description(
                "For how many months it is published, each time: 1 to 12, 12 when nothing is said. It expires then.")
        Integer termMonths,

        @Description("Languages that the owner can work in, as BCP 47 tags, at most 50. One is needed to submit.")
        List<String> languageSkills,

        @Description("Whom to talk to, as a whole; told to those whose interest the owner accepts. Needed to submit.")
        ContactInput contact,

        @Description("Whether organisations that are not members of the cluster may express interest.")
        Boolean openToNonMembers,

        @Description(
                "The widest audience that may see it while it is published; with a technology, never wider than that"
                        + " of the technology.")
        Audience audience,

        @Description("When the owner is named.") OwnerDisclosure ownerDisclosure,

        @Id @Description("Ids of the concepts that it is filed under, at most 100.")
        List<String> concepts) {

    @Input("CountryRuleInput")
    @Description("Which countries are accepted.")
    public record Countries(
            @NonNull @Description("How to read the list.") CountryRuleMode mode,

            @Description(
                    "Countries as ISO 3166-1 alpha-2, uppercase, at most 250; none when mode is ANY, else at least one.")
            List<String> countries) {}

    @Input("TrlRangeInput")
    @Description("A range of technology readiness levels, both ends included.")
    public record Readiness(
            @NonNull @Description("Lowest level, 1 to 9.") Integer from,

            @NonNull @Description("Highest level, from the lowest to 9.")
            Integer to) {}

    @Input("BudgetRangeInput")
    @Description("A range of money, both ends included; at least one end.")
    public record Budget(
            @Description("Least amount; null when open.") MoneyInput from,

            @Description("Greatest amount, not below the least; null when open.")
            MoneyInput to) {}
}
