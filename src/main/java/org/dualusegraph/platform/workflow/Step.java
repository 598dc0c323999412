package org.dualusegraph.platform.workflow;

import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.RejectedException;

/** What one mutation does with the object it names, which is locked and which the viewer may do this with. */
@FunctionalInterface
public interface Step<E extends WorkflowEntity> {

    /**
     * @throws IllegalMoveException when the state does not allow it
     * @throws RejectedException for what else the caller can put right
     */
    void make(E entity, Change change);
}
