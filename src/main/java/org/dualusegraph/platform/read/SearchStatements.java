package org.dualusegraph.platform.read;

import java.util.List;
import java.util.Map;

/** Writes the statements of a search: hits, their number and their facets in one. Every table in it carries its visibility. */
final class SearchStatements {

    private static final Order SCORE = new Order("SCORE", new Template("t.score"), CursorType.REAL);
    private static final Order CREATED_AT = new Order("CREATED_AT", new Template("t.created_at"), CursorType.DATE_TIME);

    private final SearchModel model;
    private final Scope scope;
    private final Level level;
    private final Map<String, Object> arguments;
    private final SearchWords words;
    private final PageRequest page;
    private final List<Map.Entry<String, Level>> objects;

    private final List<Map.Entry<FieldModel.Tally, Level>> tallies;

    /** Those that a selected facet is counted from, with their types in SQL. */
    private final List<Map.Entry<String, String>> facts;

    SearchStatements(SearchModel model, Scope scope, Level level, Map<String, Object> arguments) {
        this.model = model;
        this.scope = scope;
        this.level = level;
        this.arguments = arguments;
        this.words = SearchWords.of(arguments.get("query"));
        this.page = PageRequest.falling(words.wanted() ? SCORE : CREATED_AT, arguments);
        this.tallies = level.facets == null ? List.of() : List.copyOf(level.facets.tallies.entrySet());
        this.facts = model.facts().entrySet().stream()
                .filter(fact -> counted(level, fact.getKey()))
                .toList();
        this.objects = level.choices.stream()
                .flatMap(choice -> choice.levels().entrySet().stream())
                .toList();
    }

    PageRequest page() {
        return page;
    }

    /** Whether names that are spelled alike are looked for when no text has the words. */
    boolean loose() {
        return words.loose();
    }

    /**
     * Rows of the page, and beside them those of the facets' objects; the first, which is there without either, begins with the total
     * and goes on with the other facets.
     */
    Sql search() {
        return search(words.wanted() ? Branch.FOUND : Branch.LISTED);
    }

    /** The same of what is spelled alike. */
    Sql alike() {
        return search(Branch.ALIKE);
    }

    private Sql search(Branch branch) {
        Sql sql = new Sql().add("WITH words AS MATERIALIZED (SELECT ");
        appendWords(sql);
        sql.add(" AS q)");
        appendHits(sql, branch);
        sql.add(" SELECT s.*");
        if (level.rows) {
            appendHit(sql);
        }
        for (int i = 0; i < tallies.size(); i++) {
            sql.add(", f" + i + ".*");
        }
        appendCounts(sql.add(" FROM "));
        String place = "s.place";
        if (level.rows) {
            appendPage(sql.add(" FULL JOIN "));
            sql.add(" AS t ON t.place = s.place");
            place += ", t.place";
        }
        for (int i = 0; i < tallies.size(); i++) {
            appendTally(
                    sql.add(" FULL JOIN "),
                    tallies.get(i).getKey(),
                    tallies.get(i).getValue());
            sql.add(" AS f" + i + " ON f" + i + ".place = coalesce(" + place + ")");
            place += ", f" + i + ".place";
        }
        appendObjects(sql);
        return sql.add(" ORDER BY coalesce(" + place + ")");
    }

    private void appendCounts(Sql sql) {
        sql.add("(SELECT 1::bigint AS place, ")
                .add(level.count || loose() ? "(SELECT count(*) FROM hits)" : "0")
                .add(" AS total");
        if (level.facets != null) {
            appendColumns(sql.add(level.facets.columns.isEmpty() ? "" : ", "), level.facets.columns);
        }
        sql.add(") AS s");
    }

    private void appendPage(Sql sql) {
        sql.add(
                "(SELECT row_number() OVER () AS place, p.*, p.kind AS hit_kind, p.id AS hit_id FROM (SELECT t.* FROM hits t WHERE TRUE");
        page.appendBounds(sql, scope);
        page.appendOrder(sql, scope);
        sql.add(") AS p)");
    }

    private void appendHit(Sql sql) {
        sql.add(", t.place IS NOT NULL AS hit");
        appendColumns(sql.add(level.columns.isEmpty() ? "" : ", "), level.columns);
        for (Order key : level.cursors ? page.keys() : List.<Order>of()) {
            key.sql().appendTo(sql.add(", "), scope);
        }
        for (int i = 0; i < objects.size(); i++) {
            sql.add(", o" + i + ".*");
        }
    }

    /** What is counted in a facet, in its order. */
    private void appendTally(Sql sql, FieldModel.Tally tally, Level counted) {
        appendColumns(sql.add("(SELECT "), counted.columns);
        sql.add(", row_number() OVER (ORDER BY n.count DESC, n.key) AS place FROM (")
                .add(tally.sql());
        sql.add(") AS n JOIN ").add(counted.type.table()).add(" t ON t.id = n.key WHERE ");
        counted.type.appendVisible(sql, scope);
        sql.add(")");
    }

    /** The objects of the hits on the page, whose visibility is that of the hits. */
    private void appendObjects(Sql sql) {
        for (int i = 0; i < objects.size(); i++) {
            Level object = objects.get(i).getValue();
            appendColumns(sql.add(" LEFT JOIN LATERAL (SELECT "), object.columns);
            sql.add(" FROM ").add(object.type.table()).add(" t WHERE t.id = CASE hit_kind WHEN '");
            sql.add(objects.get(i).getKey()).add("' THEN hit_id END) AS o" + i + " ON TRUE");
        }
    }

    private void appendWords(Sql sql) {
        if (words.isEmpty()) {
            sql.add("NULL::tsquery");
        } else {
            words.appendQuery(sql);
        }
    }

    private void appendColumns(Sql sql, List<Level.Selected> columns) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).column().sql().appendTo(sql.add(i == 0 ? "" : ", "), scope);
        }
    }

    private enum Branch {
        LISTED,
        FOUND,
        ALIKE
    }

    /** Those of each kind apart: PostgreSQL guesses well how many they are, and a facet of one kind reads no others. */
    private void appendHits(Sql sql, Branch branch) {
        for (SearchKind kind : model.kinds()) {
            TypeModel type = scope.models().declared(kind.type());
            sql.add(", ").add(type.table()).add("_hits AS MATERIALIZED (");
            appendBranch(sql, kind, type, branch);
            sql.add(")");
        }
        String separator = ", hits AS NOT MATERIALIZED (";
        for (SearchKind kind : model.kinds()) {
            sql.add(separator)
                    .add("SELECT * FROM ")
                    .add(scope.models().declared(kind.type()).table())
                    .add("_hits");
            separator = " UNION ALL ";
        }
        sql.add(")");
    }

    private void appendBranch(Sql sql, SearchKind kind, TypeModel type, Branch branch) {
        sql.add("SELECT '").add(kind.value()).add("' AS kind, t.id, ");
        switch (branch) {
            case LISTED -> sql.add("NULL::real AS score, t.created_at");
            case FOUND -> sql.add("ts_rank(t.search_text, (SELECT q FROM words), 1) AS score");
            case ALIKE -> {
                words.appendLikeness(sql, kind.name().fold());
                sql.add(" AS score");
            }
        }
        appendFacts(sql, kind);
        sql.add(" FROM ").add(type.table()).add(" t WHERE ");
        switch (branch) {
            case LISTED -> sql.add(words.isEmpty() ? "" : "t.search_text @@ (SELECT q FROM words) AND ");
            case FOUND -> sql.add("t.search_text @@ (SELECT q FROM words) AND ");
            case ALIKE -> {
                words.appendAlike(sql, kind.name().fold(), "t.search_text");
                sql.add(" AND ");
            }
        }
        type.appendVisible(sql, scope);
        SearchWhere where = SearchWhere.of(kind, arguments.get("where"));
        if (where == null) {
            sql.add(" AND FALSE");
        } else {
            where.append(sql, scope);
        }
        appendFew(sql, branch);
    }

    /** A list without counts reads no further than its page. */
    private void appendFew(Sql sql, Branch branch) {
        if (branch == Branch.LISTED && !level.count && level.facets == null) {
            page.appendBounds(sql, scope);
            page.appendOrder(sql, scope);
        }
    }

    private void appendFacts(Sql sql, SearchKind kind) {
        for (Map.Entry<String, String> counted : facts) {
            Column fact = kind.fact(counted.getKey());
            if (fact == null) {
                sql.add(", NULL");
            } else {
                fact.sql().appendTo(sql.add(", "), scope);
            }
            sql.add("::").add(counted.getValue()).add(" AS ").add(counted.getKey());
        }
    }

    /** Whether the SQL of a selected facet speaks of the fact. */
    private static boolean counted(Level level, String fact) {
        return level.facets != null
                && (level.facets.columns.stream()
                                .anyMatch(facet -> facet.column().key().contains(fact))
                        || level.facets.tallies.keySet().stream()
                                .anyMatch(tally -> tally.sql().contains(fact)));
    }
}
