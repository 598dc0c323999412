package org.dualusegraph.technology;

/** The state of a technology does not allow an action. */
public final class IllegalMoveException extends RuntimeException {

    IllegalMoveException(TechnologyAction action, TechnologyState state) {
        super("In the state " + state + ", a technology does not take " + action + ".", null, false, false);
    }
}
