package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation acceptInvitation. */
public final class AcceptInvitation {

    private AcceptInvitation() {}

    @Input("AcceptInvitationInput")
    @Description("An invitation, by its code.")
    public record Arguments(
            @NonNull @Description("The invitationCode, exactly, as an ADMIN or a manager passed it on.")
            String code) {}

    @Type("AcceptInvitationPayload")
    @Description("What came of acceptInvitation.")
    public record Payload(
            @Description("The affiliation after the change; null when nothing was changed.")
            Affiliation affiliation,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
