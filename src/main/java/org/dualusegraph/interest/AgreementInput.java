package org.dualusegraph.interest;

import java.time.LocalDate;
import java.util.List;
import org.dualusegraph.opportunity.PartnershipType;
import org.dualusegraph.platform.security.Audience;
import org.dualusegraph.technology.TransferDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("AgreementInput")
@Description("What was agreed. The text of the contract is not stored.")
public record AgreementInput(
        @NonNull @Description("Kind of partnership.") PartnershipType kind,

        @NonNull @Description("Day of signature.") LocalDate signedOn,

        @Description("First day; null when it is not stated.")
        LocalDate startsOn,

        @Description("Last day, not before startsOn; null when it is not stated.")
        LocalDate endsOn,

        @Description("Between which uses technology moves. That of the opportunity when absent.")
        TransferDirection direction,

        @Description("Value over the whole term; null when it is not told.")
        ValueBand valueBand,

        @Id @Description("Global ids of the organisations that agree beside the sender and the owner, at most 48.")
        List<String> furtherParties,

        @Id
        @Description("Global ids of the technologies that it is about, at most 50. NOT_FOUND when the viewer may not"
                + " see one.")
        List<String> technologies,

        @Description("Who may see it; OWNER, that is its parties and cluster staff, when absent.")
        Audience audience) {}
