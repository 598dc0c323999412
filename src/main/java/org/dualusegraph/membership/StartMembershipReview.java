package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation startMembershipReview. */
public final class StartMembershipReview {

    private StartMembershipReview() {}

    @Input("StartMembershipReviewInput")
    @Description("An application for membership to be reviewed.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,

            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion) {}

    @Type("StartMembershipReviewPayload")
    @Description("What came of startMembershipReview.")
    public record Payload(
            @Description("The membership application after the change; null when nothing was changed.")
            MembershipApplication membershipApplication,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
