package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation createExpressionOfInterest. */
public final class CreateExpressionOfInterest {

    private CreateExpressionOfInterest() {}

    @Input("CreateExpressionOfInterestInput")
    @Description("An expression of interest to be drafted.")
    public record Arguments(
            @Id
            @NonNull
            @Description("The opportunity. NOT_FOUND when the viewer may not see it, NOT_OPEN when it"
                    + " takes no answers,"
                    + " INVALID_VALUE when it is of the same organisation.")
            String opportunity,

            @Id
            @NonNull
            @Description("The organisation that is interested, for which the viewer is EDITOR."
                    + " NOT_ELIGIBLE when it is"
                    + " not one that the opportunity asks for.")
            String fromOrganisation,

            @Description("What it says; all of it can follow later.")
            ExpressionOfInterestContentInput content,

            @Description(Doc.IDEMPOTENCY_KEY) String idempotencyKey) {}

    @Type("CreateExpressionOfInterestPayload")
    @Description("What came of createExpressionOfInterest.")
    public record Payload(
            @Description("The expression after the change; null when nothing was changed.")
            ExpressionOfInterest expressionOfInterest,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
