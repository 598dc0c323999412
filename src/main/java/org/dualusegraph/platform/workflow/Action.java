package org.dualusegraph.platform.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be done with an object, each by the mutation of the same verb; the enum of a room, and the table of its life cycle. */
public interface Action<S extends Enum<S>> {

    /** The value in {@code allowedActions}. */
    String name();

    /** Every change of state that the action can make. */
    Set<Move<S>> moves();

    default boolean leaves(Enum<?> state) {
        return moves().stream().anyMatch(move -> move.from() == state);
    }

    /**
     * The next state.
     *
     * @throws IllegalMoveException when there is no such arrow
     */
    default S move(S from, S to) {
        if (!moves().contains(new Move<>(from, to))) {
            throw new IllegalMoveException(this, from);
        }
        return to;
    }

    /** @throws IllegalMoveException when no arrow leaves the state, before anything else is looked at */
    default void require(S from) {
        if (!leaves(from)) {
            throw new IllegalMoveException(this, from);
        }
    }

    /** Arrows from several states to one. */
    @SafeVarargs
    static <S extends Enum<S>> Set<Move<S>> all(S to, S... from) {
        return Set.copyOf(
                List.of(from).stream().map(state -> new Move<>(state, to)).toList());
    }

    /** Arrows from several states back to themselves. */
    @SafeVarargs
    static <S extends Enum<S>> Set<Move<S>> staying(S... states) {
        return Set.copyOf(
                Stream.of(states).map(state -> new Move<>(state, state)).toList());
    }
}
