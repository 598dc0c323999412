package org.dualusegraph.membership;

import static org.dualusegraph.membership.MembershipStatus.ACTIVE;
import static org.dualusegraph.membership.MembershipStatus.ENDED;
import static org.dualusegraph.membership.MembershipStatus.SUSPENDED;

import java.util.Set;
import org.dualusegraph.platform.workflow.Action;
import org.dualusegraph.platform.workflow.Move;
import org.eclipse.microprofile.graphql.Description;

@Description("What can be done with a cluster membership, each by cluster managers who are not affiliated with the"
        + " organisation.")
public enum MembershipAction implements Action<MembershipStatus> {
    @Description("suspendMembership.")
    SUSPEND(Action.all(SUSPENDED, ACTIVE)),
    @Description("resumeMembership.")
    RESUME(Action.all(ACTIVE, SUSPENDED)),
    @Description("endMembership.")
    END(Action.all(ENDED, ACTIVE, SUSPENDED));

    private final Set<Move<MembershipStatus>> moves;

    MembershipAction(Set<Move<MembershipStatus>> moves) {
        this.moves = moves;
    }

    @Override
    public Set<Move<MembershipStatus>> moves() {
        return moves;
    }
}
