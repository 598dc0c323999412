package org.dualusegraph.membership;

import static org.dualusegraph.membership.AffiliationStatus.ACTIVE;
import static org.dualusegraph.membership.AffiliationStatus.ENDED;
import static org.dualusegraph.membership.AffiliationStatus.INVITED;
import static org.dualusegraph.membership.AffiliationStatus.SUSPENDED;

import java.util.Set;
import org.dualusegraph.platform.workflow.Action;
import org.dualusegraph.platform.workflow.Move;
import org.eclipse.microprofile.graphql.Description;

@Description("What can be done with an affiliation.")
public enum AffiliationAction implements Action<AffiliationStatus> {
    @Description("acceptInvitation: whoever has the code; so it is never among allowedActions.")
    ACCEPT(Action.all(ACTIVE, INVITED)),
    @Description("changeAffiliationRole: ADMINs of the organisation, and cluster managers.")
    CHANGE_ROLE(Action.staying(INVITED, ACTIVE, SUSPENDED)),
    @Description("suspendAffiliation: ADMINs of the organisation, and cluster managers.")
    SUSPEND(Action.all(SUSPENDED, ACTIVE)),
    @Description("resumeAffiliation: ADMINs of the organisation, and cluster managers.")
    RESUME(Action.all(ACTIVE, SUSPENDED)),
    @Description("endAffiliation: ADMINs of the organisation, cluster managers, and the person itself.")
    END(Action.all(ENDED, INVITED, ACTIVE, SUSPENDED));

    private final Set<Move<AffiliationStatus>> moves;

    AffiliationAction(Set<Move<AffiliationStatus>> moves) {
        this.moves = moves;
    }

    @Override
    public Set<Move<AffiliationStatus>> moves() {
        return moves;
    }
}
