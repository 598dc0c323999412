package org.dualusegraph.platform.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.read.Plan.FieldPlan;
import org.dualusegraph.platform.read.Results.LevelResult;
import org.dualusegraph.platform.read.Results.Page;
import org.dualusegraph.platform.read.Results.Row;
import org.dualusegraph.platform.security.ViewerRole;
import org.jspecify.annotations.Nullable;

/** Reads a plan on one connection, level by level: each level is one statement for all parents, and those of one depth are sent together. */
final class Reader {

    private static final Runnable NOTHING = () -> {};

    private final Scope scope;
    private final Statements statements;
    private final Arguments arguments;
    private final Results results;
    private final Budget budget;
    private final Wave wave = new Wave();

    Reader(Scope scope, Arguments arguments, Results results, Budget budget) {
        this.scope = scope;
        this.statements = new Statements(scope);
        this.arguments = arguments;
        this.results = results;
        this.budget = budget;
    }

    /** Reads all that a query selects. */
    void read(Plan plan, Connection connection) throws SQLException {
        for (FieldPlan field : plan.query().fields()) {
            switch (field.value()) {
                case Plan.One one -> readRoot(one.level());
                case Plan.Many many -> readRoot(many.level());
                case Plan.Nodes nodes -> readNodes(nodes);
                case Plan.Rows rows -> readRoot(rows.level());
                default -> {}
            }
        }
        wave.run(connection, budget);
    }

    /** Reads what hangs on the row of a payload. */
    void read(Level payload, Row row, Connection connection) throws SQLException {
        readChildren(payload, List.of(row));
        wave.run(connection, budget);
    }

    private void readRoot(Level level) {
        LevelResult result = results.of(level);
        try {
            authorize(level.root);
            Map<String, Object> values = arguments.of(level.call);
            switch (level.root) {
                case RootModel.All ignored -> readPage(level, result, values);
                case RootModel.Search search ->
                    new SearchReader(this, wave, results)
                            .read(level, new SearchStatements(search.model(), scope, level, values));
                case RootModel.Suggest suggest ->
                    new SearchReader(this, wave, results)
                            .read(level, new Suggestions(suggest.model(), scope, level, values));
                case RootModel.Single ignored -> readOnly(level, result, statements.single(level));
                case null, default -> readOnly(level, result, statements.lookup(level, values));
            }
        } catch (RequestException e) {
            result.refusal = e;
        }
    }

    private void authorize(@Nullable RootModel root) {
        ViewerRole required = root == null ? null : root.requires();
        if (required == null || scope.viewer().has(required)) {
            return;
        }
        if (!scope.viewer().signedIn()) {
            throw new RequestException(ErrorCode.UNAUTHENTICATED, "Sign in to read this.");
        }
        throw new RequestException(ErrorCode.FORBIDDEN, "Your roles do not allow you to read this.");
    }

    private void readOnly(Level level, LevelResult result, Sql sql) {
        List<Row> rows = new ArrayList<>();
        wave.add(level, sql, row -> rows.add(row(level, row, 1, null)), () -> {
            if (!rows.isEmpty()) {
                result.rows.put(Results.ROOT, rows.getFirst());
                readChildren(level, rows);
            }
        });
    }

    private void readPage(Level level, LevelResult result, Map<String, Object> values) {
        PageRequest request = PageRequest.of(level, values);
        Page page = result.pages.computeIfAbsent(Results.ROOT, key -> new Page());
        result.order = Cursors.signature(request.keys(), request.descending());
        if (level.rows) {
            List<Row> rows = new ArrayList<>();
            Runnable then = () -> {
                fill(page, rows, request);
                readChildren(level, page.rows);
            };
            if (level.count) {
                Sql counted = statements.countedPage(level, request, values);
                wave.add(level, counted, row -> counted(level, page, rows, row, request), then);
            } else {
                Sql sql = statements.rootPage(level, request, values);
                wave.add(level, sql, row -> rows.add(row(level, row, 1, request)), then);
            }
        } else {
            Sql sql =
                    statements.rootCount(level, values); // a filter is refused whether or not there is anything to read
            if (level.count) {
                wave.add(level, sql, row -> page.total = row.getInt(1), NOTHING);
            }
        }
    }

    private static void counted(Level level, Page page, List<Row> rows, ResultSet row, PageRequest request)
            throws SQLException {
        page.total = row.getInt(1);
        if (row.getBoolean(2)) {
            rows.add(row(level, row, 3, request));
        }
    }

    private void readNodes(Plan.Nodes nodes) {
        Map<String, Set<UUID>> keysByTag = new LinkedHashMap<>();
        try {
            for (String id : NodeIds.of(nodes, arguments)) {
                GlobalId decoded = GlobalId.decode(id);
                if (!nodes.levelsByTag().containsKey(decoded.tag())) {
                    throw new RequestException(ErrorCode.INVALID_ID, "The id is not one that this API gave.");
                }
                keysByTag
                        .computeIfAbsent(decoded.tag(), tag -> new LinkedHashSet<>())
                        .add(decoded.key());
            }
        } catch (RequestException e) {
            nodes.levelsByTag().values().forEach(level -> results.of(level).refusal = e);
            return;
        }
        for (Map.Entry<String, Set<UUID>> entry : keysByTag.entrySet()) {
            readByKeys(nodes.level(entry.getKey()), entry.getValue());
        }
    }

    private void readByKeys(Level level, Set<UUID> keys) {
        if (keys.isEmpty()) {
            return;
        }
        LevelResult result = results.of(level);
        int key = level.selectKey();
        wave.add(
                level,
                statements.byKeys(level, keys.toArray(UUID[]::new)),
                set -> {
                    Row row = row(level, set, 1, null);
                    result.rows.put(row.columns()[key], row);
                },
                () -> readChildren(level, result.rows.values()));
    }

    void readChildren(Level level, Collection<Row> parents) {
        for (Level.Child child : level.children) {
            Set<UUID> keys = new LinkedHashSet<>();
            for (Row parent : parents) {
                if (parent.columns()[child.keyColumn()] instanceof UUID key) {
                    keys.add(key);
                }
            }
            if (child.level().link == null) {
                readByKeys(child.level(), keys);
            } else {
                readPages(child.level(), child.level().link, keys);
            }
        }
    }

    private void readPages(Level level, Link link, Set<UUID> keys) {
        LevelResult result = results.of(level);
        PageRequest request;
        Sql pages;
        Sql counts;
        UUID[] parents = keys.toArray(UUID[]::new);
        try {
            Map<String, Object> values = arguments.of(level.call);
            request = PageRequest.of(level, values);
            pages = statements.childPages(level, link, request, values, parents);
            counts = statements.childCounts(level, link, values, parents);
        } catch (RequestException e) {
            result.refusal = e;
            return;
        }
        result.order = Cursors.signature(request.keys(), request.descending());
        keys.forEach(key -> result.pages.put(key, new Page()));
        if (level.rows && !keys.isEmpty()) {
            wave.add(
                    level,
                    pages,
                    set -> page(result, set.getObject(1, UUID.class)).add(row(level, set, 2, request)),
                    () -> {
                        List<Row> all = new ArrayList<>();
                        for (Page page : result.pages.values()) {
                            fill(page, page.rows, request);
                            all.addAll(page.rows);
                        }
                        readChildren(level, all);
                    });
        }
        if (level.count && !keys.isEmpty()) {
            wave.add(level, counts, set -> page(result, set.getObject(1, UUID.class)).total = set.getInt(2), NOTHING);
        }
    }

    private static Page page(LevelResult result, UUID key) {
        return result.pages.computeIfAbsent(key, absent -> new Page());
    }

    static void fill(Page page, List<Row> rows, PageRequest request) {
        boolean more = rows.size() > request.size();
        if (more) {
            rows.removeLast();
        }
        if (request.backward()) {
            Collections.reverse(rows);
        }
        page.rows = rows;
        page.hasNext = request.backward() ? request.before() != null : more;
        page.hasPrevious = request.backward() ? more : request.after() != null;
    }

    static Row row(Level level, ResultSet set, int offset, @Nullable PageRequest page) throws SQLException {
        int width = level.columns.size();
        @Nullable Object[] columns = new Object[width];
        for (int i = 0; i < width; i++) {
            columns[i] = level.columns.get(i).kind().read(set, offset + i);
        }
        if (page == null || !level.cursors) {
            return new Row(columns, Row.NONE.cursor());
        }
        String[] cursor = new String[page.keys().size()];
        for (int i = 0; i < cursor.length; i++) {
            cursor[i] = page.keys().get(i).type().read(set, offset + width + i);
        }
        return new Row(columns, cursor);
    }
}
