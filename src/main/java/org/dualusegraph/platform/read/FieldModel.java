package org.dualusegraph.platform.read;

import org.jspecify.annotations.Nullable;

/** How one field of an object type is answered. */
sealed interface FieldModel {

    /** From an expression on the row. */
    record Value(Column column) implements FieldModel {}

    /** An object made of columns of the row; absent where the column {@code present} is null. */
    record Embedded(@Nullable Column present, Fields fields) implements FieldModel {}

    /** One object of another type, by the key in a column of the row. */
    record One(String type, Column key) implements FieldModel {}

    /** A connection to objects of another type. */
    record Many(String type, Link link) implements FieldModel {}

    /**
     * Objects of another type with a count each.
     *
     * @param node the field of an entry that holds the object
     * @param sql rows of {@code key} and {@code count}
     */
    record Tally(String node, String type, String sql) implements FieldModel {}
}
