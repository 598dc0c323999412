package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation endAffiliation. */
public final class EndAffiliation {

    private EndAffiliation() {}

    @Input("EndAffiliationInput")
    @Description("An affiliation to be over for good, or an invitation to be taken back.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,

            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion) {}

    @Type("EndAffiliationPayload")
    @Description("What came of endAffiliation.")
    public record Payload(
            @Description("The affiliation after the change; null when nothing was changed.")
            Affiliation affiliation,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
