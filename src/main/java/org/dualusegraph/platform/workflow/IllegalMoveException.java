package org.dualusegraph.platform.workflow;

/** The state of an object does not allow an action. */
public final class IllegalMoveException extends RuntimeException {

    public IllegalMoveException(Action<?> action, Enum<?> state) {
        super("In the state " + state + ", it does not take " + action.name() + ".", null, false, false);
    }
}
