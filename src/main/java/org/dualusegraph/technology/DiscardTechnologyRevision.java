package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation discardTechnologyRevision. */
public final class DiscardTechnologyRevision {

    private DiscardTechnologyRevision() {}

    @Input("DiscardTechnologyRevisionInput")
    @Description("A technology whose pending change is to be dropped.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion) {}

    @Type("DiscardTechnologyRevisionPayload")
    @Description("What came of discardTechnologyRevision.")
    public record Payload(
            @Description("The technology after the change; null when nothing was changed.")
            Technology technology,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
