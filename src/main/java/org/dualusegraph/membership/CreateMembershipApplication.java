package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation createMembershipApplication. */
public final class CreateMembershipApplication {

    private CreateMembershipApplication() {}

    @Input("CreateMembershipApplicationInput")
    @Description("An application for membership to be written down.")
    public record Arguments(
            @Id
            @Description(
                    "Id of the organisation that is to be a member; left out when it is not in the graph yet, and content proposes it.")
            String organisation,

            @NonNull
            @Description(
                    "What the applicant says. proposed is needed when organisation is left out, and INVALID_VALUE otherwise.")
            MembershipApplicationContentInput content,

            @Description(Doc.IDEMPOTENCY_KEY) String idempotencyKey) {}

    @Type("CreateMembershipApplicationPayload")
    @Description("What came of createMembershipApplication.")
    public record Payload(
            @Description("The membership application after the change; null when nothing was changed.")
            MembershipApplication membershipApplication,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
