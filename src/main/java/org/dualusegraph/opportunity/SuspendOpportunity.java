package org.dualusegraph.opportunity;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation suspendOpportunity. */
public final class SuspendOpportunity {

    private SuspendOpportunity() {}

    @Input("SuspendOpportunityInput")
    @Description("A published opportunity to be taken down at once.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull @Description("Why, for the owner; at most 2,000 characters. It becomes decisionNote.")
            String reason) {}

    @Type("SuspendOpportunityPayload")
    @Description("What came of suspendOpportunity.")
    public record Payload(
            @Description("The opportunity after the change; null when nothing was changed.")
            TransferOpportunity opportunity,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
