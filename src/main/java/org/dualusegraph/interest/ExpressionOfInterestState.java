package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Where an expression of interest stands in its life cycle. Until it is SUBMITTED the owner of the"
        + " opportunity does not see it.")
public enum ExpressionOfInterestState {
    @Description("The sender writes it.")
    DRAFT,
    @Description("It has reached the owner of the opportunity.")
    SUBMITTED,
    @Description("Held for an export control officer: the sender or the end user is outside the European Union, or in"
            + " an unknown country. It has not reached the owner.")
    CONTROL_HOLD,
    @Description("An export control officer has decided that it must not reach the owner. Final.")
    BLOCKED,
    @Description("The owner has answered that it was received.")
    ACKNOWLEDGED,
    @Description("The owner may accept it.")
    SHORTLISTED,
    @Description("Accepted: each side is told whom to talk to, and who the other is.")
    IN_NEGOTIATION,
    @Description("An agreement came of it. Final.")
    AGREEMENT,
    @Description("The owner has declined it, with a reason. Final.")
    DECLINED,
    @Description("The sender has taken it back. Final.")
    WITHDRAWN,
    @Description("It was not shortlisted or answered within 14 days after dueBy; the clock decides. Final.")
    LAPSED;

    @Input("ExpressionOfInterestStateFilter")
    @Description("Conditions on the state of an expression of interest; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) ExpressionOfInterestState eq,
            @Description(Doc.IN) List<ExpressionOfInterestState> in,
            @Description(Doc.NOT) ExpressionOfInterestState not) {}
}
