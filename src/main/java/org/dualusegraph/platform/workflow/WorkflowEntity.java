package org.dualusegraph.platform.workflow;

import jakarta.persistence.MappedSuperclass;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.platform.persistence.BaseEntity;

/** An entity with a life cycle. */
@MappedSuperclass
public abstract class WorkflowEntity extends BaseEntity {

    /** Where it stands now; where the clock decides, by the clock. */
    public abstract Enum<?> currentState();

    /** Whose it is: the organisations whose representatives may read what was done with it. */
    public abstract Set<UUID> parties();
}
