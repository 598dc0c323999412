package org.dualusegraph.platform.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions that the {@code where} of a search has for one kind. */
record SearchWhere(List<Map.Entry<Filter, Object>> conditions) {

    /** Null when objects of the kind cannot meet them. */
    static @Nullable SearchWhere of(SearchKind kind, @Nullable Object where) {
        List<Map.Entry<Filter, Object>> conditions = new ArrayList<>();
        if (where == null) {
            return new SearchWhere(conditions);
        }
        boolean possible = true;
        for (Map.Entry<String, Object> entry : Where.entries(where)) {
            Object value = Where.required(entry);
            if (entry.getKey().equals("kind")) {
                possible &= fits(kind.value(), value);
                continue;
            }
            Filter filter = kind.filter(entry.getKey());
            if (filter == null) {
                possible = false;
            } else {
                conditions.add(Map.entry(filter, value));
            }
        }
        return possible ? new SearchWhere(conditions) : null;
    }

    private static boolean fits(String kind, Object comparators) {
        boolean fits = true;
        for (Map.Entry<String, Object> entry : Where.entries(comparators)) {
            Object value = Where.required(entry);
            fits &= switch (entry.getKey()) {
                case "eq" -> value.equals(kind);
                case "in" -> ((List<?>) value).contains(kind);
                default -> !value.equals(kind);
            };
        }
        return fits;
    }

    void append(Sql sql, Scope scope) {
        for (Map.Entry<Filter, Object> condition : conditions) {
            condition.getKey().append(sql.add(" AND ("), scope, condition.getValue());
            sql.add(")");
        }
    }
}
