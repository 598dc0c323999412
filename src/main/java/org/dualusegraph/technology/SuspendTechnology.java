package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation suspendTechnology. */
public final class SuspendTechnology {

    private SuspendTechnology() {}

    @Input("SuspendTechnologyInput")
    @Description("A published technology to be taken down at once.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull @Description("Why, for the owners; at most 2,000 characters. It becomes decisionNote.")
            String reason) {}

    @Type("SuspendTechnologyPayload")
    @Description("What came of suspendTechnology.")
    public record Payload(
            @Description("The technology after the change; null when nothing was changed.")
            Technology technology,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
