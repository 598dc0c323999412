package org.dualusegraph.platform.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dualusegraph.platform.read.Results.Page;
import org.dualusegraph.platform.read.Results.Row;

/** Reads the hits of a search with their counts and the objects that they stand for, then what hangs on these. */
final class SearchReader {

    /** The columns before the facets: the place in the page, and the total. */
    private static final int TOTAL = 2;

    private final Reader reader;
    private final Wave wave;
    private final Results results;

    SearchReader(Reader reader, Wave wave, Results results) {
        this.reader = reader;
        this.wave = wave;
        this.results = results;
    }

    void read(Level level, SearchStatements statements) {
        PageRequest request = statements.page();
        Page page = new Page();
        results.of(level).pages.put(Results.ROOT, page);
        results.of(level).order = Cursors.signature(request.keys(), request.descending());
        Sql sql = statements.search(); // whose filter is refused whether or not there is anything to read
        if (level.statements() > 0) {
            List<Row> rows = new ArrayList<>();
            read(level, page, request, rows, sql, () -> {
                if (page.total == 0 && statements.loose()) {
                    read(level, page, request, rows, statements.alike(), () -> readObjects(level, page, rows, request));
                } else {
                    readObjects(level, page, rows, request);
                }
            });
        }
    }

    private void read(Level level, Page page, PageRequest request, List<Row> rows, Sql sql, Runnable then) {
        wave.add(
                level,
                sql,
                set -> {
                    int facets = level.facets == null ? 0 : level.facets.columns.size();
                    if (set.isFirst()) {
                        counts(level, page, set);
                    }
                    int next = hit(level, set, TOTAL + 1 + facets, request, rows);
                    tallies(level, set, next);
                },
                then);
    }

    private void readObjects(Level level, Page page, List<Row> rows, PageRequest request) {
        Reader.fill(page, rows, request);
        for (Level.Choice choice : level.choices) {
            choice.levels().values().forEach(object -> readBelow(object, choice.keyColumn(), page));
        }
        for (Level tally : tallies(level)) {
            Page counted = results.of(tally).pages.get(Results.ROOT);
            if (counted != null) {
                reader.readChildren(tally, counted.rows);
            }
        }
    }

    private static Collection<Level> tallies(Level level) {
        return level.facets == null ? List.of() : level.facets.tallies.values();
    }

    private void readBelow(Level object, int key, Page page) {
        Map<Object, Row> found = results.of(object).rows;
        List<Row> onPage = new ArrayList<>();
        for (Row hit : page.rows) {
            Row row = found.get(hit.columns()[key]);
            if (row != null) {
                onPage.add(row);
            }
        }
        reader.readChildren(object, onPage);
    }

    private void counts(Level level, Page page, ResultSet set) throws SQLException {
        page.total = set.getInt(TOTAL);
        if (level.facets != null) {
            results.of(level.facets).rows.put(Results.ROOT, Reader.row(level.facets, set, TOTAL + 1, null));
        }
    }

    /** Takes what the row says of a hit, beginning with whether there is one; returns the column after it. */
    private int hit(Level level, ResultSet set, int column, PageRequest request, List<Row> rows) throws SQLException {
        if (!level.rows) {
            return column;
        }
        int next = column
                + 1
                + level.columns.size()
                + (level.cursors ? request.keys().size() : 0);
        Row hit = set.getBoolean(column) ? Reader.row(level, set, column + 1, request) : null;
        if (hit != null) {
            rows.add(hit);
        }
        for (Level.Choice choice : level.choices) {
            for (Map.Entry<String, Level> object : choice.levels().entrySet()) {
                if (hit != null && object.getKey().equals(hit.columns()[choice.column()])) {
                    Row row = Reader.row(object.getValue(), set, next, null);
                    results.of(object.getValue()).rows.put(hit.columns()[choice.keyColumn()], row);
                }
                next += object.getValue().columns.size();
            }
        }
        return next;
    }

    /** Takes the next object of each facet, which ends with its place where there is one. */
    private void tallies(Level level, ResultSet set, int column) throws SQLException {
        int next = column;
        for (Level tally : tallies(level)) {
            int place = next + tally.columns.size();
            if (set.getInt(place) > 0) {
                results.of(tally)
                        .pages
                        .computeIfAbsent(Results.ROOT, absent -> new Page())
                        .add(Reader.row(tally, set, next, null));
            }
            next = place + 1;
        }
    }

    void read(Level level, Suggestions suggestions) {
        Page page = new Page();
        results.of(level).pages.put(Results.ROOT, page);
        List<Row> rows = new ArrayList<>();
        Sql sql = suggestions.sql();
        if (!suggestions.isEmpty()) {
            wave.add(level, sql, set -> rows.add(Reader.row(level, set, 1, null)), () -> page.rows = rows);
        }
    }
}
