package org.dualusegraph.membership;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.write.Change;
import org.hibernate.Session;

/** Who acts, and is not forgotten before the change is made: nothing new must hang on somebody who is nobody. */
@Singleton
class Acting {

    private final Session session;
    private final Actors actors;

    Acting(Session session, Actors actors) {
        this.session = session;
        this.actors = actors;
    }

    /** The key of the person; somebody new when it was forgotten at this very moment. */
    UUID person(Change change) {
        UUID key = actors.person(change.subject());
        PersonEntity person = session.find(PersonEntity.class, key, LockModeType.PESSIMISTIC_WRITE);
        return person != null && person.subject.equals(change.subject()) ? key : person(change);
    }
}
