package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation withdrawExpressionOfInterest. */
public final class WithdrawExpressionOfInterest {

    private WithdrawExpressionOfInterest() {}

    @Input("WithdrawExpressionOfInterestInput")
    @Description("An expression of interest to be taken back.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion) {}

    @Type("WithdrawExpressionOfInterestPayload")
    @Description("What came of withdrawExpressionOfInterest.")
    public record Payload(
            @Description("The expression after the change; null when nothing was changed.")
            ExpressionOfInterest expressionOfInterest,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
