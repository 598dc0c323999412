package org.dualusegraph.platform.workflow;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.Mutations;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;

/** The one way in which objects of a type are changed: locked, seen, permitted, unchanged since, moved, audited. */
public final class Workflow<E extends WorkflowEntity> {

    private static final String VERSION = "expectedVersion";

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
                    E entity = make.apply(change);
                    workflows.add(change, type, entity);
                    return entity.id();
                }));
    }

    /** A mutation of the object that its input names by {@code id}, at its {@code expectedVersion}. */
    public void on(String field, Action<?> action, Step<E> step) {
        on(field, action, this::named, step);
    }

    /**
     * A mutation of an object that its input need not name by {@code id}, at its {@code expectedVersion} where that is given.
     *
     * @param which the key of the object
     */
    public void on(String field, Action<?> action, Function<Change, UUID> which, Step<E> step) {
        mutations.on(
                field,
                change -> workflows.changes.run(
                        change,
                        () -> change(change, which.apply(change), action, false, entity -> {
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
                        () -> change(change, named(change), action, true, entity -> {
                            step.make(entity, change);
                            return parties.apply(entity);
                        })));
    }

    /**
     * A mutation of an object that whoever can find it may make, be it out of sight otherwise.
     *
     * @param find gives the object, locked; throws RejectedException when there is none
     */
    public void finding(String field, Function<Change, E> find, Step<E> step) {
        mutations.on(
                field,
                change -> workflows.changes.run(
                        change,
                        () -> make(change, find.apply(change), List.of(), false, entity -> {
                            step.make(entity, change);
                            return entity.parties();
                        })));
    }

    private UUID named(Change change) {
        return change.input().get("id", value -> value.key(tag));
    }

    private UUID change(Change change, UUID id, Action<?> action, boolean adding, Function<E, Collection<UUID>> step) {
        E entity = workflows.session.find(entityClass, id, LockModeType.PESSIMISTIC_WRITE);
        List<String> permitted = workflows.session.doReturningWork(
                connection -> workflows.sight.texts(connection, change.viewer(), type, id, rights.permitted()));
        if (entity == null || permitted == null) {
            throw new RejectedException(UserError.notFound(change.input().path("id")));
        }
        if (!permitted.contains(action.name())) {
            throw RequestException.forbidden();
        }
        return make(change, entity, permitted, adding, step);
    }

    private UUID make(
            Change change, E entity, List<String> permitted, boolean adding, Function<E, Collection<UUID>> step) {
        try {
            workflows.change(change, type, entity, adding, () -> step.apply(entity));
        } catch (IllegalMoveException illegal) {
            throw illegalMove(illegal, entity, permitted);
        }
        return entity.id();
    }

    private void requireVersion(E entity, Input input) {
        Integer expected = input.optional(VERSION, null, version -> version.integer(0, Integer.MAX_VALUE));
        input.check();
        if (expected != null && expected != entity.version) {
            throw new RejectedException(UserError.of(
                    UserErrorCode.CONFLICT,
                    input.path(VERSION),
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
