package org.dualusegraph.platform.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.platform.graphql.RequestException;
import org.jspecify.annotations.Nullable;

/** The rows that were read, by level and by the key they hang on. */
final class Results {

    /** What stands for the parent of a query field. */
    static final Object ROOT = new Object();

    /** One row: its columns, and the values of its cursor where cursors are wanted. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; the fastest there is
    record Row(@Nullable Object[] columns, String[] cursor) {

        static final Row NONE = new Row(new Object[0], new String[0]);
    }

    static final class Page {
        static final Page NONE = new Page();
        List<Row> rows = List.of();
        boolean hasNext;
        boolean hasPrevious;
        int total;

        void add(Row row) {
            if (rows.isEmpty()) {
                rows = new ArrayList<>();
            }
            rows.add(row);
        }
    }

    static final class LevelResult {
        final Map<Object, Row> rows = new HashMap<>();
        final Map<Object, Page> pages = new HashMap<>();
        String order = "";

        @Nullable
        RequestException refusal;
    }

    private final LevelResult[] levels;

    Results(int levels) {
        this.levels = new LevelResult[levels];
        for (int i = 0; i < levels; i++) {
            this.levels[i] = new LevelResult();
        }
    }

    LevelResult of(Level level) {
        return levels[level.index];
    }
}
