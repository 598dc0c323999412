package org.dualusegraph.platform.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    SearchStatements(SearchModel model, Scope scope, Level level, Map<String, Object> arguments) {
        this.model = model;
        this.scope = scope;
        this.level = level;
        this.arguments = arguments;
        this.words = SearchWords.of(arguments.get("query"));
        this.page = PageRequest.falling(words.wanted() ? SCORE : CREATED_AT, arguments);
    }

    PageRequest page() {
        return page;
    }

    /** Whether names that are spelled alike are looked for when no text has the words. */
    boolean loose() {
        return words.loose();
    }

    /** Rows of the page; the first, which is there without a page too, begins with the total and goes on with the facets. */
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
        sql.add(" AS q), hits AS MATERIALIZED (");
        appendBranches(sql, branch);
        sql.add(") SELECT s.*");
        if (level.rows) {
            sql.add(", t.place IS NOT NULL AS hit");
            appendColumns(sql.add(level.columns.isEmpty() ? "" : ", "), level.columns);
            for (Order key : level.cursors ? page.keys() : List.<Order>of()) {
                key.sql().appendTo(sql.add(", "), scope);
            }
        }
        sql.add(" FROM (SELECT 1::bigint AS place, ")
                .add(level.count || loose() ? "(SELECT count(*) FROM hits)" : "0")
                .add(" AS total");
        if (level.facets != null) {
            appendColumns(sql.add(level.facets.columns.isEmpty() ? "" : ", "), level.facets.columns);
        }
        sql.add(") AS s");
        if (level.rows) {
            sql.add(" FULL JOIN (SELECT row_number() OVER () AS place, p.* FROM (SELECT t.* FROM hits t WHERE TRUE");
            page.appendBounds(sql, scope);
            page.appendOrder(sql, scope);
            sql.add(") AS p) AS t ON s.place = t.place ORDER BY t.place");
        }
        return sql;
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

    private void appendBranches(Sql sql, Branch branch) {
        String separator = "";
        for (SearchKind kind : model.kinds()) {
            SearchWhere where = SearchWhere.of(kind, arguments.get("where"));
            if (where != null) {
                appendBranch(sql.add(separator), kind, branch, where);
                separator = " UNION ALL ";
            }
        }
        if (separator.isEmpty()) {
            appendNothing(sql, branch);
        }
    }

    private void appendBranch(Sql sql, SearchKind kind, Branch branch, SearchWhere where) {
        TypeModel type = scope.models().declared(kind.type());
        sql.add("(SELECT '").add(kind.value()).add("' AS kind, t.id, ");
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
        where.append(sql, scope);
        appendFew(sql, branch);
        sql.add(")");
    }

    /** A list without counts reads no further than its page. */
    private void appendFew(Sql sql, Branch branch) {
        if (branch == Branch.LISTED && !level.count && level.facets == null) {
            page.appendBounds(sql, scope);
            page.appendOrder(sql, scope);
        }
    }

    private void appendFacts(Sql sql, @Nullable SearchKind kind) {
        model.facts().forEach((name, sqlType) -> {
            if (!counted(name)) {
                return;
            }
            Column fact = kind == null ? null : kind.fact(name);
            if (fact == null) {
                sql.add(", NULL");
            } else {
                fact.sql().appendTo(sql.add(", "), scope);
            }
            sql.add("::").add(sqlType).add(" AS ").add(name);
        });
    }

    /** Whether the SQL of a selected facet speaks of the fact. */
    private boolean counted(String fact) {
        return level.facets != null
                && level.facets.columns.stream()
                        .anyMatch(facet -> facet.column().key().contains(fact));
    }

    private void appendNothing(Sql sql, Branch branch) {
        sql.add("SELECT ''::text AS kind, NULL::uuid AS id, NULL::");
        sql.add("real AS score").add(branch == Branch.LISTED ? ", NULL::timestamptz AS created_at" : "");
        appendFacts(sql, null);
        sql.add(" WHERE FALSE");
    }
}
