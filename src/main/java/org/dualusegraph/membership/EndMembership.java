package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation endMembership. */
public final class EndMembership {

    private EndMembership() {}

    @Input("EndMembershipInput")
    @Description("A membership to be over for good.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,

            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull
            @Description("Why, for the people of the organisation; at most 2,000 characters. It becomes decisionNote.")
            String reason) {}

    @Type("EndMembershipPayload")
    @Description("What came of endMembership.")
    public record Payload(
            @Description("The membership after the change; null when nothing was changed.")
            ClusterMembership membership,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
