package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation evaluateExpressionOfInterest. */
public final class EvaluateExpressionOfInterest {

    private EvaluateExpressionOfInterest() {}

    @Input("EvaluateExpressionOfInterestInput")
    @Description("What a representative of the owner thinks of an expression of interest.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description("What to do with it.") Recommendation recommendation,
            @Description("Why, at most 2,000 characters.") String note,
            @Description(Doc.IDEMPOTENCY_KEY) String idempotencyKey) {}

    @Type("EvaluateExpressionOfInterestPayload")
    @Description("What came of evaluateExpressionOfInterest.")
    public record Payload(
            @Description("The expression after the change; null when nothing was changed.")
            ExpressionOfInterest expressionOfInterest,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
