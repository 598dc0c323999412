package org.dualusegraph.platform.read;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/** The naive statements of {@link ReferenceFetcher}: one value, one object, or a whole list without paging. */
@NullUnmarked
final class ReferenceRows {

    /** A row of a list: its key, the values it is ordered by, and the facts about its link. */
    record Listed(TypeModel type, UUID key, List<Object> order, String cursor, Map<String, Object> facts) {}

    private final DataSource dataSource;

    ReferenceRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Object value(TypeModel type, Object key, Column column, Scope scope) throws SQLException {
        Sql sql = new Sql().add("SELECT ");
        column.sql().appendTo(sql, scope);
        from(sql, type, scope);
        if (key instanceof UUID) {
            sql.add(" WHERE t.id = ").bind(key);
        }
        List<Object> values = query(sql, row -> plain(row.getObject(1)));
        return values.isEmpty() ? null : values.getFirst();
    }

    Object singleKey(TypeModel type, Scope scope) throws SQLException {
        Object key = value(type, "", Column.of("t.id"), scope);
        return key == null ? "" : key;
    }

    boolean exists(TypeModel type, UUID key, Scope scope) throws SQLException {
        return lookup(type, (sql, id) -> sql.add("t.id = ").bind(id), key, scope) != null;
    }

    UUID lookup(TypeModel type, BiConsumer<Sql, Object> condition, Object value, Scope scope) throws SQLException {
        Sql sql = new Sql().add("SELECT t.id");
        from(sql, type, scope);
        sql.add(" WHERE ");
        condition.accept(sql, value);
        sql.add(" AND ");
        type.appendVisible(sql, scope);
        List<UUID> keys = query(sql, row -> row.getObject(1, UUID.class));
        return keys.isEmpty() ? null : keys.getFirst();
    }

    List<Listed> list(
            TypeModel type, Link link, Object parent, PageRequest request, Map<String, Object> arguments, Scope scope)
            throws SQLException {
        Sql sql = new Sql().add("SELECT t.id");
        request.keys().forEach(key -> key.sql().appendTo(sql.add(", "), scope));
        List<String> facts = link == null ? List.of() : List.copyOf(link.edge().all().keySet());
        facts.forEach(fact -> ((FieldModel.Value) link.edge().get(fact)).column().sql().appendTo(sql.add(", "), scope));
        conditions(sql, type, link, parent, arguments, scope);
        sql.add(" ORDER BY ");
        for (int i = 0; i < request.keys().size(); i++) {
            request.keys().get(i).sql().appendTo(sql.add(i == 0 ? "" : ", "), scope);
            sql.add(request.descending().get(i) ? " DESC" : " ASC");
        }
        String order = Cursors.signature(request.keys(), request.descending());
        return query(sql, row -> listed(type, request, facts, order, row));
    }

    int index(List<Listed> all, List<Object> order) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).order().equals(order)) {
                return i;
            }
        }
        throw new IllegalStateException("The cursor is of none of the rows");
    }

    private static Listed listed(TypeModel type, PageRequest request, List<String> facts, String order, ResultSet row)
            throws SQLException {
        int keys = request.keys().size();
        List<Object> values = new ArrayList<>();
        String[] texts = new String[keys];
        for (int i = 0; i < keys; i++) {
            texts[i] = request.keys().get(i).type().read(row, i + 2);
            values.add(request.keys().get(i).type().parse(texts[i]));
        }
        Map<String, Object> edge = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            edge.put(facts.get(i), plain(row.getObject(keys + 2 + i)));
        }
        return new Listed(type, row.getObject(1, UUID.class), values, Cursors.encode(order, texts), edge);
    }

    private static void conditions(
            Sql sql, TypeModel type, Link link, Object parent, Map<String, Object> arguments, Scope scope) {
        sql.add(" FROM ");
        if (link == null) {
            sql.add(type.table()).add(" t WHERE ");
        } else {
            link.appendFrom(sql, scope, type);
            sql.add(" WHERE ");
            link.appendParent(sql, scope);
            sql.add(" = ").bind(parent instanceof UUID ? parent : new UUID(0, 0)).add(" AND ");
            link.appendVisible(sql, scope);
            link.appendArguments(sql.add(" AND "), scope, arguments);
        }
        type.appendVisible(sql, scope);
        if (arguments.get("where") != null) {
            Where.append(sql.add(" AND "), scope, type, arguments.get("where"));
        }
    }

    private static void from(Sql sql, TypeModel type, Scope scope) {
        new Template(" FROM " + type.table() + " t").appendTo(sql, scope);
    }

    private static Object plain(Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Array array -> Arrays.asList((Object[]) array.getArray());
            case Timestamp instant -> instant.toInstant().atOffset(ZoneOffset.UTC);
            case java.sql.Date day -> day.toLocalDate();
            default -> value;
        };
    }

    private <T> List<T> query(Sql sql, Reading<T> reading) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(reading.read(rows));
            }
            return values;
        }
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
