package org.dualusegraph.platform.read;

import java.util.Map;
import java.util.UUID;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.platform.graphql.RequestException;
import org.jspecify.annotations.Nullable;

/** Writes the statements of a level. Every one of them carries the visibility of its table. */
final class Statements {

    private final Scope scope;

    Statements(Scope scope) {
        this.scope = scope;
    }

    /** One page of a query field. */
    Sql rootPage(Level level, PageRequest page, Map<String, Object> arguments) {
        Sql sql = select(level, page);
        sql.add(" FROM ").add(level.type.table()).add(" t WHERE ");
        appendConditions(sql, level, arguments);
        page.appendBounds(sql, scope);
        page.appendOrder(sql, scope);
        return sql;
    }

    /** The same with the number of all rows that fit, which are gone through once for both; its first two columns are the number and whether there is a row. */
    Sql countedPage(Level level, PageRequest page, Map<String, Object> arguments) {
        Sql sql = new Sql().add("WITH hits AS MATERIALIZED (SELECT t.id");
        appendKeys(sql.add(", "), page);
        sql.add(" FROM ").add(level.type.table()).add(" t WHERE ");
        appendConditions(sql, level, arguments);
        sql.add("), few AS (SELECT * FROM hits AS t WHERE TRUE");
        PageRequest found = page.found();
        found.appendBounds(sql, scope);
        found.appendOrder(sql, scope);
        sql.add(
                ") SELECT n.total, page.* FROM (SELECT count(*) AS total FROM hits) AS n LEFT JOIN (SELECT TRUE AS hit, ");
        appendColumns(sql, level);
        sql.add(level.columns.isEmpty() ? "" : ", ");
        appendKeys(sql, page);
        sql.add(" FROM few JOIN ").add(level.type.table()).add(" AS t ON t.id = few.id) AS page ON TRUE ORDER BY ");
        page.appendDirections(sql, "page.k");
        return sql;
    }

    Sql rootCount(Level level, Map<String, Object> arguments) {
        Sql sql = new Sql().add("SELECT count(*) FROM ").add(level.type.table()).add(" t WHERE ");
        appendConditions(sql, level, arguments);
        return sql;
    }

    /** A page for each parent; LATERAL with LIMIT runs once a parent, in the order of its own ORDER BY. */
    Sql childPages(Level level, Link link, PageRequest page, Map<String, Object> arguments, UUID[] parents) {
        Sql sql = new Sql().add("SELECT p.key, page.* FROM unnest(").bindKeys(parents);
        sql.add(") AS p(key) CROSS JOIN LATERAL (");
        appendSelect(sql, level, page);
        sql.add(" FROM ");
        appendLink(sql, level, link, arguments);
        page.appendBounds(sql, scope);
        page.appendOrder(sql, scope);
        return sql.add(") AS page");
    }

    Sql childCounts(Level level, Link link, Map<String, Object> arguments, UUID[] parents) {
        Sql sql = new Sql().add("SELECT p.key, (SELECT count(*) FROM ");
        appendLink(sql, level, link, arguments);
        return sql.add(") FROM unnest(").bindKeys(parents).add(") AS p(key)");
    }

    /** The objects with these keys. */
    Sql byKeys(Level level, UUID[] keys) {
        Sql sql = select(level, null).add(" FROM ").add(level.type.table()).add(" t WHERE ");
        if (keys.length == 1) {
            sql.add("t.id = ").bind(keys[0]);
        } else {
            sql.add("t.id = ANY(").bindKeys(keys).add(")");
        }
        sql.add(" AND ");
        level.type.appendVisible(sql, scope);
        return sql;
    }

    /** The object that a lookup names by one of its keys. */
    Sql lookup(Level level, Map<String, Object> arguments) {
        if (level.root instanceof RootModel.ById) {
            return byKeys(level, new UUID[] {GlobalId.key(String.valueOf(arguments.get("id")), tag(level))});
        }
        Object by = arguments.getOrDefault("by", Map.of());
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) by).entrySet()) {
            if (entry.getKey().equals("id") && entry.getValue() != null) {
                return byKeys(level, new UUID[] {GlobalId.key(String.valueOf(entry.getValue()), tag(level))});
            }
            Lookup lookup = level.type.lookups().get(entry.getKey());
            if (lookup != null && entry.getValue() != null) {
                Sql sql = select(level, null)
                        .add(" FROM ")
                        .add(level.type.table())
                        .add(" t WHERE ");
                lookup.append(sql, scope, entry.getValue());
                sql.add(" AND ");
                level.type.appendVisible(sql, scope);
                return sql;
            }
        }
        throw new RequestException(ErrorCode.INVALID_ARGUMENT, "Name exactly one key.");
    }

    /** The only row of a type. */
    Sql single(Level level) {
        Sql sql = new Sql().add("SELECT ");
        appendColumns(sql, level);
        sql.add(" FROM ");
        new Template(level.type.table()).appendTo(sql, scope);
        return sql.add(" t");
    }

    private static String tag(Level level) {
        return String.valueOf(level.type.tag());
    }

    private Sql select(Level level, @Nullable PageRequest page) {
        Sql sql = new Sql();
        appendSelect(sql, level, page);
        return sql;
    }

    private void appendSelect(Sql sql, Level level, @Nullable PageRequest page) {
        sql.add("SELECT ");
        appendColumns(sql, level);
        if (page != null && level.cursors) {
            appendKeys(sql.add(level.columns.isEmpty() ? "" : ", "), page);
        }
        if (level.columns.isEmpty() && !level.cursors) {
            sql.add("1");
        }
    }

    private void appendKeys(Sql sql, PageRequest page) {
        for (int i = 0; i < page.keys().size(); i++) {
            page.keys().get(i).sql().appendTo(sql.add(i == 0 ? "" : ", "), scope);
            sql.add(" AS k" + i);
        }
    }

    private void appendColumns(Sql sql, Level level) {
        for (int i = 0; i < level.columns.size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            level.columns.get(i).column().sql().appendTo(sql, scope);
            sql.add(" AS c" + i);
        }
    }

    private void appendLink(Sql sql, Level level, Link link, Map<String, Object> arguments) {
        link.appendFrom(sql, scope, level.type);
        sql.add(" WHERE ");
        link.appendParent(sql, scope);
        sql.add(" = p.key AND ");
        link.appendVisible(sql, scope);
        sql.add(" AND ");
        link.appendArguments(sql, scope, arguments);
        appendConditions(sql, level, arguments);
    }

    private void appendConditions(Sql sql, Level level, Map<String, Object> arguments) {
        level.type.appendVisible(sql, scope);
        Object where = arguments.get("where");
        if (where != null) {
            sql.add(" AND ");
            Where.append(sql, scope, level.type, where);
        }
    }
}
