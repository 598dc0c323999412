package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation createTechnology. */
public final class CreateTechnology {

    private CreateTechnology() {}

    @Input("CreateTechnologyInput")
    @Description("A technology to be written down.")
    public record Arguments(
            @NonNull
            @Description("What it is. title, direction and owners are needed; at least one owner or co-owner is an"
                    + " organisation for which the viewer is EDITOR. audience is OWNER when nothing is said.")
            TechnologyContentInput content,

            @Description(Doc.IDEMPOTENCY_KEY) String idempotencyKey) {}

    @Type("CreateTechnologyPayload")
    @Description("What came of createTechnology.")
    public record Payload(
            @Description("The technology after the change; null when nothing was changed.")
            Technology technology,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
