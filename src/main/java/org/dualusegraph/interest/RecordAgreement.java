package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation recordAgreement. */
public final class RecordAgreement {

    private RecordAgreement() {}

    @Input("RecordAgreementInput")
    @Description("An agreement that came of an expression of interest.")
    public record Arguments(
            @Id @NonNull @Description("Global id of the expression of interest.")
            String id,

            @NonNull
            @Description("The version of the expression that the caller has read; CONFLICT when it has another"
                    + " one by now.")
            Integer expectedVersion,

            @NonNull @Description("What was agreed.") AgreementInput agreement,

            @Description("Whether the opportunity is fulfilled by it and becomes CLOSED; false when absent. NOT_OPEN"
                    + " when it cannot"
                    + " be closed any more.")
            Boolean closesOpportunity) {}

    @Type("RecordAgreementPayload")
    @Description("What came of recordAgreement.")
    public record Payload(
            @Description("The expression after the change; null when nothing was changed.")
            ExpressionOfInterest expressionOfInterest,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
