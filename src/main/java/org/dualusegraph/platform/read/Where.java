package org.dualusegraph.platform.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;

/** Turns a {@code where} input into one SQL condition. */
final class Where {

    private Where() {}

    static void append(Sql sql, Scope scope, TypeModel type, Object where) {
        sql.add("(");
        String separator = "";
        for (Map.Entry<String, Object> entry : entries(where)) {
            sql.add(separator);
            appendEntry(sql, scope, type, entry);
            separator = " AND ";
        }
        sql.add(separator.isEmpty() ? "TRUE)" : ")");
    }

    @SuppressWarnings("unchecked")
    static Collection<Map.Entry<String, Object>> entries(Object input) {
        return ((Map<String, Object>) input).entrySet();
    }

    /** The value of an input field that must not be null when it is given. */
    static Object required(Map.Entry<String, Object> entry) {
        if (entry.getValue() == null) {
            throw new RequestException(
                    ErrorCode.INVALID_ARGUMENT, "A filter must not be null: leave it out, or use isNull.");
        }
        return entry.getValue();
    }

    private static void appendEntry(Sql sql, Scope scope, TypeModel type, Map.Entry<String, Object> entry) {
        Object value = required(entry);
        switch (entry.getKey()) {
            case "and" -> appendEach(sql, scope, type, (List<?>) value, " AND ", "TRUE");
            case "or" -> appendEach(sql, scope, type, (List<?>) value, " OR ", "FALSE");
            case "not" -> {
                // A comparison with an absent value is unknown; its negation is meant to be true.
                sql.add("(");
                append(sql, scope, type, value);
                sql.add(") IS NOT TRUE");
            }
            default -> {
                Filter filter = type.filters().get(entry.getKey());
                if (filter == null) {
                    throw new IllegalStateException(
                            "The type " + type.name() + " declares no filter " + entry.getKey());
                }
                sql.add("(");
                filter.append(sql, scope, value);
                sql.add(")");
            }
        }
    }

    private static void appendEach(
            Sql sql, Scope scope, TypeModel type, List<?> wheres, String separator, String empty) {
        if (wheres.isEmpty()) {
            sql.add(empty);
            return;
        }
        sql.add("(");
        for (int i = 0; i < wheres.size(); i++) {
            sql.add(i == 0 ? "" : separator);
            append(sql, scope, type, wheres.get(i));
        }
        sql.add(")");
    }
}
