package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation blockExpressionOfInterest. */
public final class BlockExpressionOfInterest {

    private BlockExpressionOfInterest() {}

    @Input("BlockExpressionOfInterestInput")
    @Description("An expression of interest that must not reach the owner.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull @Description("Why, for the sender, at most 2,000 characters. It becomes holdNote.")
            String reason) {}

    @Type("BlockExpressionOfInterestPayload")
    @Description("What came of blockExpressionOfInterest.")
    public record Payload(
            @Description("The expression after the change; null when nothing was changed.")
            ExpressionOfInterest expressionOfInterest,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
