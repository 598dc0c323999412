package org.dualusegraph.platform.write;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Who answers which field of Mutation. */
@Singleton
public class Mutations {

    private final Map<String, Function<Change, Outcome>> handlers = new HashMap<>();

    @Inject
    public Mutations(Instance<MutationModel> rooms) {
        rooms.forEach(room -> room.declare(this));
    }

    /**
     * Names the service method that makes a change.
     *
     * @param field of Mutation, with one argument {@code input} and a payload of one object and {@code userErrors}
     */
    public void on(String field, Function<Change, Outcome> service) {
        if (handlers.put(field, service) != null) {
            throw new IllegalStateException("Two services answer the mutation " + field);
        }
    }

    /** Makes the change, in a transaction that has ended when this returns. */
    public Outcome run(Change change) {
        Function<Change, Outcome> handler = handlers.get(change.mutation());
        if (handler == null) {
            throw new IllegalStateException("No service answers the mutation " + change.mutation());
        }
        return handler.apply(change);
    }

    public Set<String> fields() {
        return handlers.keySet();
    }
}
