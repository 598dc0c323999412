package org.dualusegraph.platform.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The types that a sort key can have, and their form in a cursor. */
public enum CursorType {
    TEXT,
    INT,
    REAL,
    DATE,
    DATE_TIME,
    ID;

    String read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case DATE_TIME -> row.getObject(column, OffsetDateTime.class).toString();
            case REAL -> Float.toString(row.getFloat(column));
            default -> row.getString(column);
        };
    }

    Object parse(String value) {
        return switch (this) {
            case TEXT -> value;
            case INT -> Integer.valueOf(value);
            case REAL -> Float.valueOf(value);
            case DATE -> LocalDate.parse(value);
            case DATE_TIME -> OffsetDateTime.parse(value);
            case ID -> UUID.fromString(value);
        };
    }
}
