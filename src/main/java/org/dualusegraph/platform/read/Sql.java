package org.dualusegraph.platform.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** A statement under construction: its text, and its values in the order of their question marks. */
public final class Sql {

    /** PostgreSQL's calendar ends before Java's. */
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private final StringBuilder text = new StringBuilder(2048);
    private final List<@Nullable Object> values = new ArrayList<>();

    public Sql add(String sql) {
        text.append(sql);
        return this;
    }

    /** Appends a question mark for the value: String, Integer, Boolean, UUID, LocalDate, OffsetDateTime, or an array of String or UUID. */
    public Sql bind(@Nullable Object value) {
        if (value instanceof String string && string.indexOf('\0') >= 0) {
            throw new RequestException(ErrorCode.INVALID_ARGUMENT, "Text must not contain the null character.");
        }
        if (value instanceof Temporal date && !YEARS.isValidValue(date.get(ChronoField.YEAR))) {
            throw new RequestException(ErrorCode.INVALID_ARGUMENT, "A date lies between the years 1 and 9999.");
        }
        text.append('?');
        values.add(value);
        return this;
    }

    /**
     * Appends an array of keys that PostgreSQL does not look into when it plans: it would plan anew for every few keys, which takes
     * longer than finding what they stand for.
     */
    Sql bindKeys(UUID[] keys) {
        return add("(SELECT ").bind(keys).add(")::uuid[]");
    }

    /** Appends another statement, to be sent together with this one. */
    Sql join(Sql other) {
        text.append(text.isEmpty() ? "" : "; ").append(other.text);
        values.addAll(other.values);
        return this;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            switch (value) {
                case null -> statement.setNull(i + 1, Types.VARCHAR);
                case UUID[] keys -> statement.setObject(i + 1, array(keys));
                case String[] strings -> statement.setArray(i + 1, connection.createArrayOf("text", strings));
                default -> statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    /** In an array of its own, the driver would look at every character of a key for one to escape. */
    private static PGobject array(UUID[] keys) throws SQLException {
        PGobject array = new PGobject();
        array.setType("uuid[]");
        array.setValue(Arrays.toString(keys).replace('[', '{').replace(']', '}'));
        return array;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
