package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation requestTechnologyChanges. */
public final class RequestTechnologyChanges {

    private RequestTechnologyChanges() {}

    @Input("RequestTechnologyChangesInput")
    @Description("A technology, or its pending change, to be given back.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull @Description("What to change, for the owners; at most 2,000 characters. It becomes decisionNote.")
            String note) {}

    @Type("RequestTechnologyChangesPayload")
    @Description("What came of requestTechnologyChanges.")
    public record Payload(
            @Description("The technology after the change; null when nothing was changed.")
            Technology technology,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
