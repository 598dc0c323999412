package org.dualusegraph.platform.workflow;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.read.Sight;
import org.dualusegraph.platform.write.ChangeService;
import org.dualusegraph.platform.write.Mutations;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.hibernate.Session;

/** What the workflows of all rooms stand on. */
@Singleton
public class Workflows {

    final Session session;
    final ChangeService changes;
    final Actors actors;
    final Sight sight;

    public Workflows(Session session, ChangeService changes, Actors actors, Sight sight) {
        this.session = session;
        this.changes = changes;
        this.actors = actors;
        this.sight = sight;
    }

    /**
     * The workflow of a type.
     *
     * @param type the GraphQL type, a Node
     * @param tag what its ids begin with
     */
    public <E extends WorkflowEntity> Workflow<E> of(
            Mutations mutations, String type, String tag, Class<E> entity, Rights rights) {
        return new Workflow<>(this, mutations, type, tag, entity, rights);
    }

    /**
     * Checks that objects exist whose visibility does not depend on the viewer.
     *
     * @param entity by its simple name
     * @throws RejectedException NOT_FOUND at the field
     */
    public void requireAll(String entity, Collection<UUID> ids, List<String> field) {
        long found = ids.isEmpty()
                ? 0
                : session.createSelectionQuery("select count(*) from " + entity + " e where e.id in :ids", Long.class)
                        .setParameter("ids", ids)
                        .getSingleResult();
        if (found < ids.size()) {
            throw new RejectedException(UserError.notFound(field));
        }
    }
}
