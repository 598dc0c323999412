package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation inviteAffiliate. */
public final class InviteAffiliate {

    private InviteAffiliate() {}

    @Input("InviteAffiliateInput")
    @Description("Somebody to act for an organisation.")
    public record Arguments(
            @Id @NonNull @Description("Id of the organisation.")
            String organisation,

            @NonNull @Description("What the person may do for it.")
            AffiliationRole role,

            @Description("Position there, at most 200 characters.")
            String title,

            @Description(Doc.IDEMPOTENCY_KEY) String idempotencyKey) {}

    @Type("InviteAffiliatePayload")
    @Description("What came of inviteAffiliate.")
    public record Payload(
            @Description("The affiliation after the change; null when nothing was changed.")
            Affiliation affiliation,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
