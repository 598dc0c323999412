package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation rejectMembershipApplication. */
public final class RejectMembershipApplication {

    private RejectMembershipApplication() {}

    @Input("RejectMembershipApplicationInput")
    @Description("An application for membership to be rejected.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,

            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull @Description("Why, for the applicant; at most 2,000 characters. It becomes decisionNote.")
            String reason) {}

    @Type("RejectMembershipApplicationPayload")
    @Description("What came of rejectMembershipApplication.")
    public record Payload(
            @Description("The membership application after the change; null when nothing was changed.")
            MembershipApplication membershipApplication,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
