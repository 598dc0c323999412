package org.dualusegraph.platform.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a selected column is taken out of the row. */
enum ColumnKind {
    TEXT,
    INT,
    FLOAT,
    BOOLEAN,
    DATE_TIME,
    KEY,
    TEXTS,
    JSON,
    PRESENT;

    private static final ObjectReader JSON_TEXT = new JsonMapper().reader();

    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case TEXT -> row.getString(column);
            case INT -> number(row, row.getInt(column));
            case FLOAT -> number(row, row.getDouble(column));
            case BOOLEAN -> number(row, row.getBoolean(column));
            case DATE_TIME -> row.getObject(column, OffsetDateTime.class);
            case KEY -> row.getObject(column, UUID.class);
            case TEXTS -> texts(row.getArray(column));
            case JSON -> json(row.getString(column));
            case PRESENT -> row.getObject(column) != null;
        };
    }

    private static @Nullable Object number(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    private static @Nullable Object texts(@Nullable Array array) throws SQLException {
        return array == null ? null : array.getArray();
    }

    static @Nullable JsonNode json(@Nullable String text) {
        try {
            return text == null ? null : JSON_TEXT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave JSON that is none", e);
        }
    }
}
