package org.dualusegraph.opportunity;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation createOpportunity. */
public final class CreateOpportunity {

    private CreateOpportunity() {}

    @Input("CreateOpportunityInput")
    @Description("An opportunity to be written down.")
    public record Arguments(
            @Id
            @NonNull
            @Description("Id of the organisation that owns it, for which the viewer is EDITOR. It stays the owner.")
            String owner,

            @NonNull
            @Description("What it is. kind, direction and title are needed, and technology for a TECHNOLOGY_OFFER."
                    + " audience is OWNER when nothing is said.")
            OpportunityContentInput content,

            @Description(Doc.IDEMPOTENCY_KEY) String idempotencyKey) {}

    @Type("CreateOpportunityPayload")
    @Description("What came of createOpportunity.")
    public record Payload(
            @Description("The opportunity after the change; null when nothing was changed.")
            TransferOpportunity opportunity,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
