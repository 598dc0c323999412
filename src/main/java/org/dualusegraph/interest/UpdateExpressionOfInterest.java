package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation updateExpressionOfInterest. */
public final class UpdateExpressionOfInterest {

    private UpdateExpressionOfInterest() {}

    @Input("UpdateExpressionOfInterestInput")
    @Description("A change of what a draft says.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @NonNull @Description("What changes: what is absent stays, null clears.")
            ExpressionOfInterestContentInput content) {}

    @Type("UpdateExpressionOfInterestPayload")
    @Description("What came of updateExpressionOfInterest.")
    public record Payload(
            @Description("The expression after the change; null when nothing was changed.")
            ExpressionOfInterest expressionOfInterest,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
