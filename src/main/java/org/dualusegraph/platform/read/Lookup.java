package org.dualusegraph.platform.read;

import java.util.function.BiConsumer;

/** A key that names one object: the condition on {@code t} for its value, and who may use it on which rows. */
record Lookup(BiConsumer<Sql, Object> condition, Guard guard) {

    void append(Sql sql, Scope scope, Object value) {
        condition.accept(sql, value);
        sql.add(" AND ");
        guard.appendTo(sql, scope);
    }
}
