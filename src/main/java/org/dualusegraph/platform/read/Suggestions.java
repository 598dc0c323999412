package org.dualusegraph.platform.read;

import java.util.Map;

/** Writes the statement of a type-ahead: names that begin with what was typed, then names with a word that does. */
final class Suggestions {

    static final Fields FIELDS = new Fields()
            .columns("text", "kind")
            .column("id", "translate(encode(convert_to(t.tag, 'UTF8') || uuid_send(t.id), 'base64'), '+/', '-_')");

    /** Words are looked up by three letters at a time, the space before them being one. */
    private static final int SHORTEST_WORD = 2;

    /** Of the names with such a word as many are sorted, for each kind, as a statement reads in no time. */
    private static final int MOST_SORTED = 100;

    private final SearchModel model;
    private final Scope scope;
    private final Level level;
    private final String prefix;
    private final int size;

    Suggestions(SearchModel model, Scope scope, Level level, Map<String, Object> arguments) {
        this.model = model;
        this.scope = scope;
        this.level = level;
        this.prefix = SearchWords.text(String.valueOf(arguments.get("prefix"))).strip();
        this.size = PageRequest.size(arguments.get("first"));
    }

    boolean isEmpty() {
        return prefix.isEmpty();
    }

    Sql sql() {
        Sql sql = new Sql().add("WITH starts AS MATERIALIZED (SELECT * FROM (");
        appendBranches(sql, 0);
        sql.add(") AS t ORDER BY sort, id LIMIT " + size + ") ");
        sql.add("SELECT ");
        for (int i = 0; i < level.columns.size(); i++) {
            level.columns.get(i).column().sql().appendTo(sql.add(i == 0 ? "" : ", "), scope);
        }
        sql.add(level.columns.isEmpty() ? "1" : "").add(" FROM (SELECT named.*, CASE kind");
        for (SearchKind kind : model.kinds()) {
            sql.add(" WHEN '").add(kind.value()).add("' THEN ");
            appendText(sql, kind);
        }
        sql.add(" END AS text FROM (SELECT * FROM starts");
        if (prefix.length() >= SHORTEST_WORD) {
            appendBranches(sql.add(" UNION ALL SELECT * FROM ("), 1);
            sql.add(") AS words");
        }
        return sql.add(" ORDER BY place, sort, id LIMIT " + size + ") AS named) AS t ORDER BY place, sort, id");
    }

    private void appendBranches(Sql sql, int place) {
        String separator = "";
        for (SearchKind kind : model.kinds()) {
            TypeModel type = scope.models().declared(kind.type());
            sql.add(separator).add("(SELECT '").add(kind.value()).add("' AS kind, '");
            sql.add(String.valueOf(type.tag())).add("' AS tag, t.id, ").add(place + " AS place, ");
            sql.add(kind.name().sort()).add(" AS sort FROM ").add(type.table()).add(" t WHERE ");
            if (place == 0) {
                appendStarts(sql, kind);
            } else {
                appendWords(sql, kind);
            }
            sql.add(" AND ");
            type.appendVisible(sql, scope);
            if (place == 0) {
                sql.add(" ORDER BY ").add(kind.name().sort()).add(", t.id LIMIT " + size);
            } else {
                sql.add(" LIMIT " + MOST_SORTED);
            }
            sql.add(")");
            separator = " UNION ALL ";
        }
    }

    /** A range in the order of bytes, which the index has. */
    private void appendStarts(Sql sql, SearchKind kind) {
        String sort = kind.name().sort();
        sql.add("(").add(sort).add(" >= fold(").bind(prefix).add(") AND ");
        sql.add(sort).add(" < fold(").bind(prefix).add(") || U&'\\+10FFFF')");
    }

    /** Read only when too few begin so. */
    private void appendWords(Sql sql, SearchKind kind) {
        sql.add("(SELECT count(*) FROM starts) < " + size + " AND NOT ");
        appendStarts(sql, kind);
        sql.add(" AND ").add(kind.name().fold()).add(" LIKE ");
        appendPattern(sql, "'% ' || ");
    }

    private void appendPattern(Sql sql, String before) {
        sql.add(before).add("regexp_replace(fold(").bind(prefix).add("), '([\\\\%_])', '\\\\\\1', 'g') || '%'");
    }

    /** Of several names the one that was meant. */
    private void appendText(Sql sql, SearchKind kind) {
        TypeModel type = scope.models().declared(kind.type());
        sql.add("(SELECT name FROM ")
                .add(type.table())
                .add(" t, unnest(")
                .add(kind.name().names());
        sql.add(") WITH ORDINALITY AS names (name, n) WHERE t.id = named.id ORDER BY CASE WHEN fold(name) LIKE ");
        appendPattern(sql, "");
        sql.add(" THEN 0 WHEN fold(name) LIKE ");
        appendPattern(sql, "'% ' || ");
        sql.add(" THEN 1 ELSE 2 END, n LIMIT 1)");
    }
}
