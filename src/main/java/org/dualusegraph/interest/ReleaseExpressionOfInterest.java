package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation releaseExpressionOfInterest. */
public final class ReleaseExpressionOfInterest {

    private ReleaseExpressionOfInterest() {}

    @Input("ReleaseExpressionOfInterestInput")
    @Description("An expression of interest that may reach the owner.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description(Doc.EXPECTED_VERSION) Integer expectedVersion,

            @Description("What was found, at most 2,000 characters. It becomes holdNote.")
            String note) {}

    @Type("ReleaseExpressionOfInterestPayload")
    @Description("What came of releaseExpressionOfInterest.")
    public record Payload(
            @Description(
                    "The expression after the change; null when nothing was changed, and for who sees it only while it is"
                            + " held: it is released when userErrors is empty.")
            ExpressionOfInterest expressionOfInterest,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
