package org.dualusegraph.membership;

import static org.dualusegraph.membership.PersonState.ACTIVE;
import static org.dualusegraph.membership.PersonState.ERASED;

import java.util.Set;
import org.dualusegraph.platform.workflow.Action;
import org.dualusegraph.platform.workflow.Move;
import org.eclipse.microprofile.graphql.Description;

@Description("What can be done with a person.")
public enum PersonAction implements Action<PersonState> {
    @Description("updateProfile: the person itself.")
    UPDATE(Action.staying(ACTIVE)),
    @Description("erasePerson: the person itself, and cluster managers.")
    ERASE(Action.all(ERASED, ACTIVE));

    private final Set<Move<PersonState>> moves;

    PersonAction(Set<Move<PersonState>> moves) {
        this.moves = moves;
    }

    @Override
    public Set<Move<PersonState>> moves() {
        return moves;
    }
}
