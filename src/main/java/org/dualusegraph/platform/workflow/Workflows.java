package org.dualusegraph.platform.workflow;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.audit.AuditEntry;
import org.dualusegraph.platform.read.Sight;
import org.dualusegraph.platform.security.Viewer;
import org.dualusegraph.platform.write.Change;
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

    /** Adds an object, with its audit row. */
    public void add(Change change, String type, WorkflowEntity entity) {
        session.persist(entity);
        session.flush();
        session.persist(entry(actors.person(change.subject()), change, type, entity)
                .of(entity.parties())
                .between(null, null, entity.currentState().name(), entity.version));
    }

    /** Changes an object that another one's change touches, with its audit row. */
    public void change(Change change, String type, WorkflowEntity entity, Runnable step) {
        change(change, type, entity, false, () -> {
            step.run();
            return entity.parties();
        });
    }

    /**
     * Changes an object, with its audit row; none where nothing has changed.
     *
     * @param adding whether a row is written in any case
     * @param step gives the organisations whose representatives may read the row
     */
    void change(Change change, String type, WorkflowEntity entity, boolean adding, Supplier<Collection<UUID>> step) {
        UUID actor = actors.person(change.subject());
        String stateBefore = entity.currentState().name();
        int versionBefore = entity.version;
        Collection<UUID> parties = step.get();
        session.flush();
        if (adding || entity.version != versionBefore) {
            session.persist(entry(actor, change, type, entity)
                    .of(parties)
                    .between(stateBefore, versionBefore, entity.currentState().name(), entity.version));
        }
    }

    private static AuditEntry entry(UUID actor, Change change, String type, WorkflowEntity entity) {
        return new AuditEntry(actor, change.mutation(), type, entity.id(), change.requestId());
    }

    /**
     * Checks that the viewer sees an object.
     *
     * @param type the GraphQL type
     * @throws RejectedException NOT_FOUND at the field
     */
    public void requireSeen(Viewer viewer, String type, UUID id, List<String> field) {
        if (session.doReturningWork(connection -> sight.texts(connection, viewer, type, id, "'{}'::text[]")) == null) {
            throw new RejectedException(UserError.notFound(field));
        }
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
