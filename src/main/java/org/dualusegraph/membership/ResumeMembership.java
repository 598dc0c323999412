package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation resumeMembership. */
public final class ResumeMembership {

    private ResumeMembership() {}

    @Input("ResumeMembershipInput")
    @Description("A suspended membership to be in force again.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,

            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion) {}

    @Type("ResumeMembershipPayload")
    @Description("What came of resumeMembership.")
    public record Payload(
            @Description("The membership after the change; null when nothing was changed.")
            ClusterMembership membership,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
