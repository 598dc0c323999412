package org.dualusegraph.platform.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.read.Plan.Call;
import org.jspecify.annotations.Nullable;

/**
 * The page that the arguments of a connection ask for.
 *
 * @param size rows wanted, 1 to 100
 * @param backward whether the last rows are wanted
 * @param keys the order, its last key unique
 * @param descending for each key, whether it falls
 * @param after the key values of the row before the page, if any
 * @param before the key values of the row after the page, if any
 */
record PageRequest(
        int size,
        boolean backward,
        List<Order> keys,
        List<Boolean> descending,
        @Nullable List<Object> after,
        @Nullable List<Object> before) {

    private static final int DEFAULT = 20;
    private static final int MAXIMUM = 100;

    static PageRequest of(Level level, Map<String, Object> arguments) {
        List<Order> keys = new ArrayList<>();
        List<Boolean> descending = new ArrayList<>();
        order(level, arguments.get("orderBy"), keys, descending);
        return of(keys, descending, arguments);
    }

    /** In one order only: by this key, falling, and the id. */
    static PageRequest falling(Order key, Map<String, Object> arguments) {
        return of(List.of(key, Order.ID), List.of(true, true), arguments);
    }

    private static PageRequest of(List<Order> keys, List<Boolean> descending, Map<String, Object> arguments) {
        Object first = arguments.get("first");
        Object last = arguments.get("last");
        if (first != null && last != null) {
            throw invalid("Ask for the first or the last objects, not both.");
        }
        int size = size(first != null ? first : last);
        Object after = arguments.get("after");
        Object before = arguments.get("before");
        return new PageRequest(
                size,
                last != null,
                keys,
                descending,
                after == null ? null : Cursors.decode(after.toString(), keys, descending),
                before == null ? null : Cursors.decode(before.toString(), keys, descending));
    }

    /** The size that a page asks for, before it is checked; what will be refused counts as one. */
    static int assumedSize(Arguments arguments, Call call) {
        Object wanted;
        try {
            Map<String, Object> values = arguments.of(call);
            wanted = values.get("first") != null ? values.get("first") : values.get("last");
        } catch (RequestException refusedWhenRead) {
            return 1;
        }
        return wanted == null ? DEFAULT : Math.clamp((Integer) wanted, 1, MAXIMUM);
    }

    static int size(@Nullable Object value) {
        int size = value == null ? DEFAULT : (Integer) value;
        if (size < 1 || size > MAXIMUM) {
            throw invalid("A page holds 1 to 100 objects.");
        }
        return size;
    }

    private static void order(Level level, @Nullable Object orderBy, List<Order> keys, List<Boolean> descending) {
        Set<Object> seen = new HashSet<>();
        if (orderBy instanceof List<?> orders) {
            for (Object entry : orders) {
                Map<?, ?> order = (Map<?, ?>) entry;
                String name = String.valueOf(order.get("field"));
                Order key = level.type.orders().get(name);
                if (key == null) {
                    throw new IllegalStateException("The type " + level.type.name() + " declares no order " + name);
                }
                if (!seen.add(name)) {
                    throw invalid("orderBy names a field twice.");
                }
                keys.add(key);
                descending.add("DESC".equals(order.get("direction")));
            }
        }
        if (keys.isEmpty() && level.link != null) {
            for (Order usual : level.link.usual()) {
                keys.add(usual);
                descending.add(false);
            }
        }
        boolean falling = !descending.isEmpty() && descending.getLast();
        keys.add(level.link == null ? Order.ID : level.link.target());
        descending.add(falling);
        if (level.link != null) {
            for (Order tiebreak : level.link.tiebreak()) {
                keys.add(tiebreak);
                descending.add(falling);
            }
        }
    }

    private static RequestException invalid(String message) {
        return new RequestException(ErrorCode.INVALID_ARGUMENT, message);
    }

    /** Appends the conditions that the rows lie between the two cursors. */
    void appendBounds(Sql sql, Scope scope) {
        if (after != null) {
            sql.add(" AND ");
            appendBound(sql, scope, after, false);
        }
        if (before != null) {
            sql.add(" AND ");
            appendBound(sql, scope, before, true);
        }
    }

    private void appendBound(Sql sql, Scope scope, List<Object> values, boolean reversed) {
        if (descending.stream().distinct().count() == 1) {
            appendTuple(sql, scope, values, descending.getFirst() != reversed);
        } else {
            appendSteps(sql, scope, values, reversed);
        }
    }

    private void appendTuple(Sql sql, Scope scope, List<Object> values, boolean falling) {
        sql.add("(");
        for (int i = 0; i < keys.size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            keys.get(i).sql().appendTo(sql, scope);
        }
        sql.add(falling ? ") < (" : ") > (");
        for (int i = 0; i < values.size(); i++) {
            sql.add(i == 0 ? "" : ", ").bind(values.get(i));
        }
        sql.add(")");
    }

    /** (a > ?) OR (a = ? AND b < ?) OR …, for orders whose directions differ. */
    private void appendSteps(Sql sql, Scope scope, List<Object> values, boolean reversed) {
        sql.add("(");
        for (int i = 0; i < keys.size(); i++) {
            sql.add(i == 0 ? "(" : " OR (");
            for (int j = 0; j <= i; j++) {
                sql.add(j == 0 ? "" : " AND ");
                keys.get(j).sql().appendTo(sql, scope);
                String comparator = descending.get(j) != reversed ? " < " : " > ";
                sql.add(j < i ? " = " : comparator).bind(values.get(j));
            }
            sql.add(")");
        }
        sql.add(")");
    }

    /** The same page of rows that were found before, with their keys as columns {@code k0}, {@code k1} and so on. */
    PageRequest found() {
        List<Order> columns = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            columns.add(new Order(
                    keys.get(i).name(), new Template("t.k" + i), keys.get(i).type()));
        }
        return new PageRequest(size, backward, columns, descending, after, before);
    }

    /** Appends the order of those columns. */
    void appendDirections(Sql sql, String column) {
        for (int i = 0; i < keys.size(); i++) {
            sql.add(i == 0 ? "" : ", ").add(column + i);
            sql.add(descending.get(i) != backward ? " DESC" : "");
        }
    }

    /** Appends order and limit; one row more than wanted tells whether there is another page. */
    void appendOrder(Sql sql, Scope scope) {
        sql.add(" ORDER BY ");
        for (int i = 0; i < keys.size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            keys.get(i).sql().appendTo(sql, scope);
            sql.add(descending.get(i) != backward ? " DESC" : "");
        }
        // A number in the text, of which there are few: with a parameter, PostgreSQL would plan anew each time.
        sql.add(" LIMIT " + (size + 1));
    }
}
