package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation approveMembershipApplication. */
public final class ApproveMembershipApplication {

    private ApproveMembershipApplication() {}

    @Input("ApproveMembershipApplicationInput")
    @Description("An application for membership to be approved.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,

            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull @Description("The category of membership that is granted.")
            MembershipCategory category,

            @Description("Conditions, for the applicant; at most 2,000 characters.")
            String conditions) {}

    @Type("ApproveMembershipApplicationPayload")
    @Description("What came of approveMembershipApplication.")
    public record Payload(
            @Description("The membership application after the change; null when nothing was changed.")
            MembershipApplication membershipApplication,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
