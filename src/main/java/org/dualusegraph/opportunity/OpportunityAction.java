package org.dualusegraph.opportunity;

import static org.dualusegraph.opportunity.OpportunityState.CHANGES_REQUESTED;
import static org.dualusegraph.opportunity.OpportunityState.CLOSED;
import static org.dualusegraph.opportunity.OpportunityState.DRAFT;
import static org.dualusegraph.opportunity.OpportunityState.EXPIRED;
import static org.dualusegraph.opportunity.OpportunityState.IN_REVIEW;
import static org.dualusegraph.opportunity.OpportunityState.PUBLISHED;
import static org.dualusegraph.opportunity.OpportunityState.SUSPENDED;
import static org.dualusegraph.opportunity.OpportunityState.WITHDRAWN;

import java.util.Set;
import org.dualusegraph.platform.workflow.Action;
import org.dualusegraph.platform.workflow.Move;
import org.eclipse.microprofile.graphql.Description;

@Description("What can be done with an opportunity, each by the mutation of the same verb.")
public enum OpportunityAction implements Action<OpportunityState> {
    @Description("updateOpportunity: editors of the owner.")
    UPDATE(Action.staying(DRAFT, CHANGES_REQUESTED)),
    @Description("submitOpportunity: representatives of the owner.")
    SUBMIT(Action.all(IN_REVIEW, DRAFT, CHANGES_REQUESTED)),
    @Description("retractOpportunity: representatives of the owner.")
    RETRACT(Action.all(DRAFT, IN_REVIEW)),
    @Description("requestOpportunityChanges: cluster managers who are not affiliated with the owner.")
    REQUEST_CHANGES(Action.all(CHANGES_REQUESTED, IN_REVIEW)),
    @Description("publishOpportunity: cluster managers who are not affiliated with the owner.")
    PUBLISH(Action.all(PUBLISHED, IN_REVIEW)),
    @Description("reviseOpportunity: representatives of the owner.")
    REVISE(Action.all(CHANGES_REQUESTED, PUBLISHED, EXPIRED)),
    @Description("renewOpportunity: representatives of the owner, twice at most.")
    RENEW(Action.all(PUBLISHED, EXPIRED)),
    @Description("withdrawOpportunity: representatives of the owner.")
    WITHDRAW(Action.all(WITHDRAWN, DRAFT, IN_REVIEW, CHANGES_REQUESTED, PUBLISHED, EXPIRED, SUSPENDED)),
    @Description("closeOpportunity: representatives of the owner.")
    CLOSE(Action.all(CLOSED, PUBLISHED, EXPIRED)),
    @Description("suspendOpportunity: cluster managers and export control officers.")
    SUSPEND(Action.all(SUSPENDED, PUBLISHED)),
    @Description(
            "resumeOpportunity: cluster managers and export control officers who are not affiliated with the owner.")
    RESUME(Set.of(new Move<>(SUSPENDED, PUBLISHED), new Move<>(SUSPENDED, EXPIRED)));

    private final Set<Move<OpportunityState>> moves;

    OpportunityAction(Set<Move<OpportunityState>> moves) {
        this.moves = moves;
    }

    @Override
    public Set<Move<OpportunityState>> moves() {
        return moves;
    }
}
