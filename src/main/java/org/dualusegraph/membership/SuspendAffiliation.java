package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation suspendAffiliation. */
public final class SuspendAffiliation {

    private SuspendAffiliation() {}

    @Input("SuspendAffiliationInput")
    @Description("An affiliation to be put on hold.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,

            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion) {}

    @Type("SuspendAffiliationPayload")
    @Description("What came of suspendAffiliation.")
    public record Payload(
            @Description("The affiliation after the change; null when nothing was changed.")
            Affiliation affiliation,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
