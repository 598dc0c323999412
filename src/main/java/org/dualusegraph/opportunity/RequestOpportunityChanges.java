package org.dualusegraph.opportunity;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation requestOpportunityChanges. */
public final class RequestOpportunityChanges {

    private RequestOpportunityChanges() {}

    @Input("RequestOpportunityChangesInput")
    @Description("A submitted opportunity to be given back.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull @Description("What to change, for the owner; at most 2,000 characters. It becomes decisionNote.")
            String note) {}

    @Type("RequestOpportunityChangesPayload")
    @Description("What came of requestOpportunityChanges.")
    public record Payload(
            @Description("The opportunity after the change; null when nothing was changed.")
            TransferOpportunity opportunity,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
