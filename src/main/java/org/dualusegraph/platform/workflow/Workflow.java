package org.dualusegraph.platform.workflow;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dualusegraph.platform.audit.AuditEntry;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.Mutations;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;

/** The one way in which objects of a type are changed: locked, seen, permitted, unchanged since, moved, audited. */
public final class Workflow<E extends WorkflowEntity> {

    private final Workflows workflows;
    private final Mutations mutations;
    private final String type;
    private final String tag;
    private final Class<E> entityClass;
    private final Rights rights;

    Workflow(Workflows workflows, Mutations mutations, String type, String tag, Class<E> entityClass, Rights rights) {
        this.workflows = workflows;
        this.mutations = mutations;
        this.type = type;
        this.tag = tag;
        this.entityClass = entityClass;
        this.rights = rights;
    }

    /**
     * A mutation that makes an object, once for each {@code idempotencyKey}.
     *
     * @param make gives the new entity, not persisted yet
     */
    public void create(String field, Function<Change, E> make) {
        mutations.on(
                field,
                change -> workflows.changes.create(change, () -> {
                    UUID actor = workflows.actors.person(change.subject());
                    E entity = make.apply(change);
                    workflows.session.persist(entity);
                    workflows.session.flush();
                    workflows.session.persist(entry(actor, change, entity, entity.parties())
                            .between(null, null, entity.currentState().name(), entity.version));
                    return entity.id();
                }));
    }

    /** A mutation of the object that its input names by {@code id}, at its {@code expectedVersion}. */
    public void on(String field, Action<?> action, Step<E> step) {
        mutations.on(
                field,
                change -> workflows.changes.run(
                        change,
                        () -> change(change, action, false, entity -> {
                            requireVersion(entity, change.input());
                            step.make(entity, change);
                            return entity.parties();
                        })));
    }

    /**
     * A mutation that adds something to the object that its input names by {@code id}, whatever its version, once for each
     * {@code idempotencyKey}.
     *
     * @param parties whose representatives may read that it was done
     */
    public void adding(String field, Action<?> action, Step<E> step, Function<E, Collection<UUID>> parties) {
        mutations.on(
                field,
                change -> workflows.changes.create(
                        change,
                        () -> change(change, action, true, entity -> {
                            step.make(entity, change);
                            return parties.apply(entity);
                        })));
    }

    private UUID change(Change change, Action<?> action, boolean adding, Function<E, Collection<UUID>> step) {
        UUID actor = workflows.actors.person(change.subject());
        UUID id = change.input().get("id", value -> value.key(tag));
        E entity = workflows.session.find(entityClass, id, LockModeType.PESSIMISTIC_WRITE);
        List<String> permitted = workflows.session.doReturningWork(
                connection -> workflows.sight.texts(connection, change.viewer(), type, id, rights.permitted()));
        if (entity == null || permitted == null) {
            throw new RejectedException(UserError.notFound(change.input().path("id")));
        }
        if (!permitted.contains(action.name())) {
            throw new RequestException(ErrorCode.FORBIDDEN, "You may not do this.");
        }
        String stateBefore = entity.currentState().name();
        int versionBefore = entity.version;
        Collection<UUID> parties;
        try {
            parties = step.apply(entity);
        } catch (IllegalMoveException illegal) {
            throw illegalMove(illegal, entity, permitted);
        }
        workflows.session.flush();
        if (adding || entity.version != versionBefore) {
            workflows.session.persist(entry(actor, change, entity, parties)
                    .between(stateBefore, versionBefore, entity.currentState().name(), entity.version));
        }
        return id;
    }

    private AuditEntry entry(UUID actor, Change change, E entity, Collection<UUID> parties) {
        return new AuditEntry(actor, change.mutation(), type, entity.id(), change.requestId()).of(parties);
    }

    private void requireVersion(E entity, Input input) {
        int expected = input.get("expectedVersion", version -> version.integer(0, Integer.MAX_VALUE));
        if (expected != entity.version) {
            throw new RejectedException(UserError.of(
                    UserErrorCode.CONFLICT,
                    input.path("expectedVersion"),
                    "It has changed since; its version is " + entity.version + " now."));
        }
    }

    private RejectedException illegalMove(IllegalMoveException illegal, E entity, List<String> permitted) {
        List<String> allowed = rights.actions().stream()
                .filter(action -> action.leaves(entity.currentState()))
                .map(Action::name)
                .filter(permitted::contains)
                .toList();
        String message =
                illegal.getMessage() + (allowed.isEmpty() ? "" : " Allowed: " + String.join(", ", allowed) + ".");
        return new RejectedException(new UserError(UserErrorCode.ILLEGAL_TRANSITION, List.of(), message, allowed));
    }
}
