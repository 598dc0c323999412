package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation shortlistExpressionOfInterest. */
public final class ShortlistExpressionOfInterest {

    private ShortlistExpressionOfInterest() {}

    @Input("ShortlistExpressionOfInterestInput")
    @Description("An expression of interest to be put on the short list.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion) {}

    @Type("ShortlistExpressionOfInterestPayload")
    @Description("What came of shortlistExpressionOfInterest.")
    public record Payload(
            @Description("The expression after the change; null when nothing was changed.")
            ExpressionOfInterest expressionOfInterest,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
