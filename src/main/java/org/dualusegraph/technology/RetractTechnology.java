package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation retractTechnology. */
public final class RetractTechnology {

    private RetractTechnology() {}

    @Input("RetractTechnologyInput")
    @Description("A submitted technology to be taken back.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion) {}

    @Type("RetractTechnologyPayload")
    @Description("What came of retractTechnology.")
    public record Payload(
            @Description("The technology after the change; null when nothing was changed.")
            Technology technology,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
