package org.dualusegraph.opportunity;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation closeOpportunity. */
public final class CloseOpportunity {

    private CloseOpportunity() {}

    @Input("CloseOpportunityInput")
    @Description("An opportunity that is settled.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull @Description("Why. AGREEMENT names the agreement.")
            OpportunityClosing reason,

            @Id
            @Description(
                    "Global id of the agreement that it led to, with the reason AGREEMENT only; NOT_FOUND when it is not one"
                            + " of this opportunity. recordAgreement can close the opportunity by itself.")
            String agreement,

            @Description(
                    "More about it, for the owner and cluster staff; at most 2,000 characters. It becomes closingNote.")
            String note) {}

    @Type("CloseOpportunityPayload")
    @Description("What came of closeOpportunity.")
    public record Payload(
            @Description("The opportunity after the change; null when nothing was changed.")
            TransferOpportunity opportunity,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
