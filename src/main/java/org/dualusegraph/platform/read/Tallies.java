package org.dualusegraph.platform.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.platform.read.Results.Row;
import org.jspecify.annotations.Nullable;

/** Counts of objects, as PostgreSQL gives them: an array of keys with a count each. */
final class Tallies {

    /** The columns of the rows. */
    static final int KEY = 0;

    static final int COUNT = 1;

    private Tallies() {}

    static List<UUID> keys(JsonNode tally) {
        List<UUID> keys = new ArrayList<>();
        tally.forEach(entry -> keys.add(key(entry)));
        return keys;
    }

    static List<Row> rows(@Nullable Object column) {
        List<Row> rows = new ArrayList<>();
        if (!(column instanceof JsonNode tally)) {
            return rows;
        }
        for (JsonNode entry : tally) {
            rows.add(new Row(new Object[] {key(entry), entry.path("count").asInt()}, Row.NONE.cursor()));
        }
        return rows;
    }

    private static UUID key(JsonNode entry) {
        return UUID.fromString(entry.path("key").asText());
    }
}
