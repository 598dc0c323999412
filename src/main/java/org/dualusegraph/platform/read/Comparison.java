package org.dualusegraph.platform.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;

/** Turns the comparators of a filter input into SQL. */
final class Comparison {

    private Comparison() {}

    /** Appends every comparator of the input, joined by AND; an empty input fits everything. */
    static void all(Sql sql, Scope scope, Object value, Template plain, Template folded) {
        String separator = "";
        for (Map.Entry<String, Object> entry : Where.entries(value)) {
            sql.add(separator);
            append(sql, scope, entry, plain, folded);
            separator = " AND ";
        }
        sql.add(separator.isEmpty() ? "TRUE" : "");
    }

    static void append(Sql sql, Scope scope, Map.Entry<String, Object> entry, Template plain, Template folded) {
        Object operand = Where.required(entry);
        if (entry.getKey().equals("contains")) {
            folded.appendTo(sql, scope);
            // Escaped after folding, which makes an ordinary % of other signs for it.
            sql.add(" LIKE '%' || regexp_replace(fold(")
                    .bind(operand.toString())
                    .add("), '([\\\\%_])', '\\\\\\1', 'g') || '%'");
            return;
        }
        plain.appendTo(sql, scope);
        switch (entry.getKey()) {
            case "eq" -> sql.add(" = ").bind(value(operand));
            case "not" -> sql.add(" IS DISTINCT FROM ").bind(value(operand));
            case "lt" -> sql.add(" < ").bind(value(operand));
            case "lte" -> sql.add(" <= ").bind(value(operand));
            case "gt" -> sql.add(" > ").bind(value(operand));
            case "gte" -> sql.add(" >= ").bind(value(operand));
            case "isNull" -> sql.add(Boolean.TRUE.equals(operand) ? " IS NULL" : " IS NOT NULL");
            case "in" -> in(sql, operand);
            default -> throw new IllegalStateException("No such comparator: " + entry.getKey());
        }
    }

    private static void in(Sql sql, Object operand) {
        if (operand instanceof UUID[] ids) {
            sql.add(" = ANY(").bind(ids).add(")");
            return;
        }
        List<?> values = (List<?>) operand;
        if (values.isEmpty()) {
            sql.add(" IS NULL AND FALSE");
            return;
        }
        sql.add(" IN (");
        for (int i = 0; i < values.size(); i++) {
            sql.add(i == 0 ? "" : ", ").bind(value(values.get(i)));
        }
        sql.add(")");
    }

    private static Object value(Object operand) {
        return switch (operand) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Integer ignored -> operand;
            case Boolean ignored -> operand;
            case LocalDate ignored -> operand;
            case OffsetDateTime ignored -> operand;
            case UUID ignored -> operand;
            case String ignored -> operand;
            default ->
                throw new RequestException(ErrorCode.INVALID_ARGUMENT, "A filter has a value of the wrong type.");
        };
    }
}
