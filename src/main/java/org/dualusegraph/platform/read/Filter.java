package org.dualusegraph.platform.read;

/** One field of a {@code where} input: appends the condition for its value. */
@FunctionalInterface
public interface Filter {

    void append(Sql sql, Scope scope, Object value);
}
