package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.write.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The mutation addAgreementOutcome. */
public final class AddAgreementOutcome {

    private AddAgreementOutcome() {}

    @Input("AddAgreementOutcomeInput")
    @Description("Something that came of an agreement.")
    public record Arguments(
            @Id @NonNull @Description(Doc.ID) String id,
            @NonNull @Description("What is measured.") OutcomeMetric metric,

            @NonNull @Description("How much, 0 to 2,000,000,000, in the unit of the metric.")
            Integer value,

            @Description("More words, at most 2,000 characters.")
            String note,

            @Description(Doc.IDEMPOTENCY_KEY) String idempotencyKey) {}

    @Type("AddAgreementOutcomePayload")
    @Description("What came of addAgreementOutcome.")
    public record Payload(
            @Description("The agreement with the outcome; null when nothing was added.")
            Agreement agreement,

            @Description(Doc.USER_ERRORS) List<UserError> userErrors) {}
}
