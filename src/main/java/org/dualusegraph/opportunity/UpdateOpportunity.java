package org.dualusegraph.opportunity;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation updateOpportunity. */
public final class UpdateOpportunity {

    private UpdateOpportunity() {}

    @Input("UpdateOpportunityInput")
    @Description("A change of what the owner writes.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull @Description("What changes: what is absent stays, null clears, an empty list empties.")
            OpportunityContentInput content) {}

    @Type("UpdateOpportunityPayload")
    @Description("What came of updateOpportunity.")
    public record Payload(
            @Description("The opportunity after the change; null when nothing was changed.")
            TransferOpportunity opportunity,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
