package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation changeAffiliationRole. */
public final class ChangeAffiliationRole {

    private ChangeAffiliationRole() {}

    @Input("ChangeAffiliationRoleInput")
    @Description("Another role, or position, of a person in an organisation.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,

            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull @Description("What the person may do for it from now on.")
            AffiliationRole role,

            @Description("Position there, at most 200 characters; absent keeps it, null clears it.")
            String title) {}

    @Type("ChangeAffiliationRolePayload")
    @Description("What came of changeAffiliationRole.")
    public record Payload(
            @Description("The affiliation after the change; null when nothing was changed.")
            Affiliation affiliation,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
