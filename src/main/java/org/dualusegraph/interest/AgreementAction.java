package org.dualusegraph.interest;

import java.util.Set;
import org.dualusegraph.platform.workflow.Action;
import org.dualusegraph.platform.workflow.Move;
import org.eclipse.microprofile.graphql.Description;

@Description("What can be done with an agreement, each by the mutation of the same verb.")
public enum AgreementAction implements Action<AgreementState> {
    @Description("addAgreementOutcome: representatives of a party.")
    ADD_OUTCOME;

    @Override
    public Set<Move<AgreementState>> moves() {
        return Action.staying(AgreementState.RECORDED);
    }
}
