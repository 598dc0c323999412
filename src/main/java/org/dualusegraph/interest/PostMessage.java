package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation postMessage. */
public final class PostMessage {

    private PostMessage() {}

    @Input("PostMessageInput")
    @Description("A message to the other side.")
    public record Arguments(
            @Id @NonNull @Description("Global id of the expression of interest.")
            String id,

            @NonNull @Description("The message, at most 20,000 characters.")
            String text,

            @Description(Doc.IDEMPOTENCY_KEY) String idempotencyKey) {}

    @Type("PostMessagePayload")
    @Description("What came of postMessage.")
    public record Payload(
            @Description("The expression with the message; null when nothing was posted.")
            ExpressionOfInterest expressionOfInterest,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
