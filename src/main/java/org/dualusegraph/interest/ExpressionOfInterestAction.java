package org.dualusegraph.interest;

import static org.dualusegraph.interest.ExpressionOfInterestState.ACKNOWLEDGED;
import static org.dualusegraph.interest.ExpressionOfInterestState.AGREEMENT;
import static org.dualusegraph.interest.ExpressionOfInterestState.BLOCKED;
import static org.dualusegraph.interest.ExpressionOfInterestState.CONTROL_HOLD;
import static org.dualusegraph.interest.ExpressionOfInterestState.DECLINED;
import static org.dualusegraph.interest.ExpressionOfInterestState.DRAFT;
import static org.dualusegraph.interest.ExpressionOfInterestState.IN_NEGOTIATION;
import static org.dualusegraph.interest.ExpressionOfInterestState.SHORTLISTED;
import static org.dualusegraph.interest.ExpressionOfInterestState.SUBMITTED;
import static org.dualusegraph.interest.ExpressionOfInterestState.WITHDRAWN;

import java.util.Set;
import org.dualusegraph.platform.workflow.Action;
import org.dualusegraph.platform.workflow.Move;
import org.eclipse.microprofile.graphql.Description;

@Description("What can be done with an expression of interest, each by the mutation of the same verb.")
public enum ExpressionOfInterestAction implements Action<ExpressionOfInterestState> {
    @Description("updateExpressionOfInterest: editors of the sender.")
    UPDATE(Action.staying(DRAFT)),
    @Description("submitExpressionOfInterest: representatives of the sender.")
    SUBMIT(Set.of(new Move<>(DRAFT, SUBMITTED), new Move<>(DRAFT, CONTROL_HOLD))),
    @Description("releaseExpressionOfInterest: export control officers who are affiliated with neither side.")
    RELEASE(Action.all(SUBMITTED, CONTROL_HOLD)),
    @Description("blockExpressionOfInterest: export control officers who are affiliated with neither side.")
    BLOCK(Action.all(BLOCKED, CONTROL_HOLD)),
    @Description("acknowledgeExpressionOfInterest: representatives of the owner.")
    ACKNOWLEDGE(Action.all(ACKNOWLEDGED, SUBMITTED)),
    @Description("shortlistExpressionOfInterest: representatives of the owner.")
    SHORTLIST(Action.all(SHORTLISTED, ACKNOWLEDGED)),
    @Description("acceptExpressionOfInterest: representatives of the owner.")
    ACCEPT(Action.all(IN_NEGOTIATION, SHORTLISTED)),
    @Description("declineExpressionOfInterest: representatives of the owner.")
    DECLINE(Action.all(DECLINED, SUBMITTED, ACKNOWLEDGED, SHORTLISTED, IN_NEGOTIATION)),
    @Description("withdrawExpressionOfInterest: representatives of the sender.")
    WITHDRAW(Action.all(WITHDRAWN, DRAFT, CONTROL_HOLD, SUBMITTED, ACKNOWLEDGED, SHORTLISTED, IN_NEGOTIATION)),
    @Description("recordAgreement: representatives of the owner.")
    RECORD_AGREEMENT(Action.all(AGREEMENT, IN_NEGOTIATION)),
    @Description("evaluateExpressionOfInterest: representatives of the owner.")
    EVALUATE(Action.staying(SUBMITTED, ACKNOWLEDGED, SHORTLISTED, IN_NEGOTIATION)),
    @Description("postMessage: representatives of either side.")
    POST_MESSAGE(Action.staying(ACKNOWLEDGED, SHORTLISTED, IN_NEGOTIATION, AGREEMENT));

    private final Set<Move<ExpressionOfInterestState>> moves;

    ExpressionOfInterestAction(Set<Move<ExpressionOfInterestState>> moves) {
        this.moves = moves;
    }

    @Override
    public Set<Move<ExpressionOfInterestState>> moves() {
        return moves;
    }
}
