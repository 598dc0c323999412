package org.dualusegraph.platform.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.dualusegraph.platform.read.NaivePage.Entry;
import org.jspecify.annotations.Nullable;

/** Asks the database as simply as can be: one value of one row, one key, or one whole list with each statement. */
final class NaiveReader {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Connection connection;
    private final Scope scope;

    NaiveReader(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    /** The value of an expression on the row; on the only row of the type when there is no id. */
    @Nullable
    JsonNode value(TypeModel type, @Nullable UUID id, Column column) throws SQLException {
        Sql sql = new Sql().add("SELECT to_jsonb(v.x) FROM (SELECT ");
        column.sql().appendTo(sql, scope);
        sql.add(" AS x FROM ");
        new Template(type.table()).appendTo(sql, scope);
        sql.add(" t");
        if (id != null) {
            sql.add(" WHERE t.id = ").bind(id);
        }
        List<@Nullable JsonNode> values = query(sql.add(") v"), row -> json(row.getString(1)));
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The id of the row that meets the condition, if the viewer may see it. */
    @Nullable
    UUID visible(TypeModel type, Consumer<Sql> condition) throws SQLException {
        Sql sql = new Sql().add("SELECT t.id FROM ").add(type.table()).add(" t WHERE ");
        condition.accept(sql);
        sql.add(" AND ");
        type.appendVisible(sql, scope);
        List<UUID> ids = query(sql, row -> row.getObject(1, UUID.class));
        return ids.isEmpty() ? null : ids.getFirst();
    }

    /** The whole list, in order, each entry compared with both cursors; only then comes the page. */
    NaivePage page(Level level, @Nullable UUID parent, Map<String, Object> arguments) throws SQLException {
        PageRequest request = PageRequest.of(level, arguments);
        Sql sql = new Sql().add("SELECT t.id");
        appendKeys(sql, request);
        appendSigns(sql, request, request.after());
        appendSigns(sql, request, request.before());
        Fields facts = level.link == null ? new Fields() : level.link.edge();
        for (FieldModel fact : facts.all().values()) {
            sql.add(", to_jsonb(");
            ((FieldModel.Value) fact).column().sql().appendTo(sql, scope);
            sql.add(")");
        }
        appendFrom(sql, level, parent, arguments);
        for (int i = 0; i < request.keys().size(); i++) {
            sql.add(i == 0 ? " ORDER BY " : ", ");
            request.keys().get(i).sql().appendTo(sql, scope);
            sql.add(request.descending().get(i) ? " DESC" : " ASC");
        }
        boolean nobody = level.link != null && parent == null;
        return NaivePage.of(request, level.type, nobody ? List.of() : query(sql, row -> entry(row, request, facts)));
    }

    private void appendKeys(Sql sql, PageRequest request) {
        for (Order key : request.keys()) {
            sql.add(", ");
            key.sql().appendTo(sql, scope);
        }
    }

    private void appendSigns(Sql sql, PageRequest request, @Nullable List<Object> cursor) {
        for (int i = 0; i < request.keys().size(); i++) {
            if (cursor == null) {
                sql.add(", 0");
                continue;
            }
            sql.add(", CASE WHEN ");
            request.keys().get(i).sql().appendTo(sql, scope);
            sql.add(" < ").bind(cursor.get(i)).add(" THEN -1 WHEN ");
            request.keys().get(i).sql().appendTo(sql, scope);
            sql.add(" = ").bind(cursor.get(i)).add(" THEN 0 ELSE 1 END");
        }
    }

    private void appendFrom(Sql sql, Level level, @Nullable UUID parent, Map<String, Object> arguments) {
        sql.add(" FROM ");
        if (level.link == null) {
            sql.add(level.type.table()).add(" t WHERE ");
        } else {
            level.link.appendFrom(sql, scope, level.type);
            sql.add(" WHERE ");
            level.link.appendParent(sql, scope);
            sql.add(" = ").bind(parent).add(" AND ");
            level.link.appendVisible(sql, scope);
            sql.add(" AND ");
            level.link.appendArguments(sql, scope, arguments);
        }
        level.type.appendVisible(sql, scope);
        if (arguments.get("where") != null) {
            sql.add(" AND ");
            Where.append(sql, scope, level.type, arguments.get("where"));
        }
    }

    private static Entry entry(ResultSet row, PageRequest request, Fields facts) throws SQLException {
        int width = request.keys().size();
        String[] cursor = new String[width];
        int[] after = new int[width];
        int[] before = new int[width];
        for (int i = 0; i < width; i++) {
            cursor[i] = request.keys().get(i).type().read(row, 2 + i);
            after[i] = row.getInt(2 + width + i);
            before[i] = row.getInt(2 + 2 * width + i);
        }
        Map<String, @Nullable JsonNode> values = new LinkedHashMap<>();
        int column = 2 + 3 * width;
        for (String fact : facts.all().keySet()) {
            values.put(fact, json(row.getString(column++)));
        }
        return new Entry(row.getObject(1, UUID.class), cursor, after, before, values);
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        try {
            return text == null ? null : MAPPER.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T extends @Nullable Object> List<T> query(Sql sql, RowReader<T> reader) throws SQLException {
        List<T> values = new ArrayList<>();
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(reader.read(rows));
            }
        }
        return values;
    }

    @FunctionalInterface
    private interface RowReader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }
}
