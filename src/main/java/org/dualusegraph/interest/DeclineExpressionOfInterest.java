package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation declineExpressionOfInterest. */
public final class DeclineExpressionOfInterest {

    private DeclineExpressionOfInterest() {}

    @Input("DeclineExpressionOfInterestInput")
    @Description("An expression of interest to be declined.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull @Description("Why, for the sender and for the histogram of the opportunity.")
            DeclineReason reason,

            @Description("More words for the sender, at most 2,000 characters.")
            String note) {}

    @Type("DeclineExpressionOfInterestPayload")
    @Description("What came of declineExpressionOfInterest.")
    public record Payload(
            @Description("The expression after the change; null when nothing was changed.")
            ExpressionOfInterest expressionOfInterest,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
