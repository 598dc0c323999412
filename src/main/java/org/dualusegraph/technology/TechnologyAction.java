package org.dualusegraph.technology;

import static org.dualusegraph.technology.TechnologyState.ARCHIVED;
import static org.dualusegraph.technology.TechnologyState.CHANGES_REQUESTED;
import static org.dualusegraph.technology.TechnologyState.CONTROL_REVIEW;
import static org.dualusegraph.technology.TechnologyState.DRAFT;
import static org.dualusegraph.technology.TechnologyState.IN_REVIEW;
import static org.dualusegraph.technology.TechnologyState.PUBLISHED;
import static org.dualusegraph.technology.TechnologyState.REVISION_PENDING;
import static org.dualusegraph.technology.TechnologyState.SUSPENDED;

import java.util.Set;
import org.dualusegraph.platform.workflow.Action;
import org.dualusegraph.platform.workflow.Move;
import org.eclipse.microprofile.graphql.Description;

@Description("What can be done with a technology, each by the mutation of the same verb.")
public enum TechnologyAction implements Action<TechnologyState> {
    @Description("updateTechnology: editors of an owner. A published text stays as it is until the change is approved.")
    UPDATE(
            new Move<>(DRAFT, DRAFT),
            new Move<>(CHANGES_REQUESTED, CHANGES_REQUESTED),
            new Move<>(PUBLISHED, REVISION_PENDING),
            new Move<>(REVISION_PENDING, REVISION_PENDING)),
    @Description("submitTechnology: representatives of an owner.")
    SUBMIT(new Move<>(DRAFT, IN_REVIEW), new Move<>(CHANGES_REQUESTED, IN_REVIEW)),
    @Description("retractTechnology: representatives of an owner.")
    RETRACT(new Move<>(IN_REVIEW, DRAFT)),
    @Description("discardTechnologyRevision: editors of an owner.")
    DISCARD_REVISION(new Move<>(REVISION_PENDING, PUBLISHED)),
    @Description("requestTechnologyChanges: cluster managers who are not affiliated with an owner.")
    REQUEST_CHANGES(new Move<>(IN_REVIEW, CHANGES_REQUESTED), new Move<>(REVISION_PENDING, REVISION_PENDING)),
    @Description("approveTechnology: cluster managers who are not affiliated with an owner.")
    APPROVE(new Move<>(IN_REVIEW, PUBLISHED), new Move<>(REVISION_PENDING, PUBLISHED)),
    @Description("suspendTechnology: cluster managers and export control officers.")
    SUSPEND(new Move<>(PUBLISHED, SUSPENDED), new Move<>(REVISION_PENDING, SUSPENDED)),
    @Description("resumeTechnology: cluster managers and export control officers who are not affiliated with an owner.")
    RESUME(new Move<>(SUSPENDED, PUBLISHED), new Move<>(SUSPENDED, REVISION_PENDING)),
    @Description("archiveTechnology: representatives of an owner, and cluster managers.")
    ARCHIVE(Action.all(
            ARCHIVED, DRAFT, IN_REVIEW, CHANGES_REQUESTED, CONTROL_REVIEW, PUBLISHED, REVISION_PENDING, SUSPENDED));

    private final Set<Move<TechnologyState>> moves;

    @SafeVarargs
    TechnologyAction(Move<TechnologyState>... moves) {
        this.moves = Set.of(moves);
    }

    TechnologyAction(Set<Move<TechnologyState>> moves) {
        this.moves = moves;
    }

    @Override
    public Set<Move<TechnologyState>> moves() {
        return moves;
    }
}
