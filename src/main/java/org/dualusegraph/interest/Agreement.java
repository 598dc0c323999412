package org.dualusegraph.interest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dualusegraph.opportunity.PartnershipType;
import org.dualusegraph.opportunity.TransferOpportunity;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.Node;
import org.dualusegraph.platform.security.Audience;
import org.dualusegraph.technology.TransferDirection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description(
        "What two or more organisations agreed upon after an expression of interest. Seen by its audience, and"
                + " always by the"
                + " people of its parties and by cluster staff; absent for anyone else. The text of the contract is not stored.")
public record Agreement(
        @Id @NonNull @Description(Doc.ID) String id,
        @NonNull @Description(Doc.REF) String ref,
        @NonNull @Description("Kind of partnership.") PartnershipType kind,

        @NonNull @Description("Between which uses technology moves.")
        TransferDirection direction,

        @NonNull @Description("Day of signature.") LocalDate signedOn,

        @Description("First day; null when it is not stated.")
        LocalDate startsOn,

        @Description("Last day; null when it is not stated.")
        LocalDate endsOn,

        @Description("Value over the whole term; null when it is not told.")
        ValueBand valueBand,

        @NonNull @Description("Who may see it beside its parties and cluster staff.")
        Audience audience,

        @Description(
                "The opportunity that it answers; null when the viewer may not see it, or may not know whose it is.")
        TransferOpportunity opportunity,

        @Description("What the viewer may do with it now.") List<AgreementAction> allowedActions,
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
