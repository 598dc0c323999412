package org.dualusegraph.platform.read;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.platform.security.Rule;
import org.jspecify.annotations.Nullable;

/** The kinds of filter that the rooms declare. */
public final class Filters {

    private Filters() {}

    /** Compares a text, enum, number, day or instant expression; {@code contains} folds the expression first. */
    public static Filter of(String sql) {
        return text(sql, "fold(" + sql + ")");
    }

    /**
     * Compares a text expression.
     *
     * @param sql what eq, in and not look at
     * @param fold the folded text that {@code contains} looks at, with a trigram index
     */
    public static Filter text(String sql, String fold) {
        Template plain = new Template(sql);
        Template folded = new Template(fold);
        return (out, scope, value) -> Comparison.all(out, scope, value, plain, folded);
    }

    /** Compares every language of a localized text; one that fits is enough. */
    public static Filter localized(String sql, String fold) {
        return elements(
                "(SELECT entry ->> 'text' FROM jsonb_array_elements(" + sql + ") AS entry)", new Template(fold));
    }

    /** Compares every element of a text array; one that fits is enough. */
    public static Filter anyOf(String sql) {
        return elements("(SELECT unnest(" + sql + "))", null);
    }

    /**
     * Compares every element of a text array; one that fits is enough.
     *
     * @param fold all elements folded into one text, that {@code contains} looks at, with a trigram index
     */
    public static Filter anyOf(String sql, String fold) {
        return elements("(SELECT unnest(" + sql + "))", new Template(fold));
    }

    /**
     * Compares every value that a query gives; one that fits is enough.
     *
     * @param select a parenthesised query of one column, on {@code t.}
     */
    public static Filter each(String select) {
        return elements(select, null);
    }

    /** Like {@link #each(String)}; rows on which the viewer does not meet the rule never fit. */
    public static Filter each(String select, Rule rule) {
        Filter each = each(select);
        Guard guard = new Guard(rule);
        return (out, scope, value) -> {
            guard.appendTo(out, scope);
            each.append(out.add(" AND "), scope, value);
        };
    }

    /** Compares the node's own id. */
    static Filter id(String tag) {
        Template column = new Template("t.id");
        return (out, scope, value) -> Comparison.all(out, scope, keys(value, tag), column, column);
    }

    /** Compares a reference to an object of any Node type: the name of the type and the key. */
    public static Filter node(String typeSql, String keySql) {
        Template type = new Template(typeSql);
        Template key = new Template(keySql);
        return (out, scope, value) -> {
            String separator = "";
            for (Map.Entry<String, Object> entry : Where.entries(value)) {
                Object operand = Where.required(entry);
                out.add(separator).add(entry.getKey().equals("not") ? "NOT (FALSE" : "(FALSE");
                for (Object id : operand instanceof List<?> ids ? ids : List.of(operand)) {
                    GlobalId node = GlobalId.decode(String.valueOf(id));
                    TypeModel model = scope.models().tagged(node.tag());
                    out.add(" OR ");
                    key.appendTo(out, scope);
                    out.add(" = ").bind(node.key()).add(" AND ");
                    type.appendTo(out, scope);
                    out.add(" = ").bind(model == null ? "" : model.name());
                }
                out.add(")");
                separator = " AND ";
            }
            out.add(separator.isEmpty() ? "TRUE" : "");
        };
    }

    /** Objects whose target, by key, fits the filter of its type. */
    public static Filter one(String type, String keySql, Rule rule) {
        Template key = new Template(keySql);
        Guard guard = new Guard(rule);
        return (out, scope, value) -> {
            Scope inner = scope.deeper();
            TypeModel target = scope.models().declared(type);
            guard.appendTo(out, scope);
            out.add(" AND EXISTS (SELECT 1 FROM ").add(target.table()).add(" ").add(inner.table());
            out.add(" WHERE ").add(inner.table()).add(".id = ");
            key.appendTo(out, scope);
            out.add(" AND ");
            target.appendVisible(out, inner);
            out.add(" AND ");
            Where.append(out, inner, target, value);
            out.add(")");
        };
    }

    /** Objects with some, or none, of the linked objects that fit the filter of their type. */
    public static Filter many(String type, Link link) {
        return (out, scope, value) -> {
            String separator = "";
            for (Map.Entry<String, Object> entry : Where.entries(value)) {
                out.add(separator).add(entry.getKey().equals("none") ? "NOT " : "");
                appendExists(out, scope, type, link, Where.required(entry));
                separator = " AND ";
            }
            out.add(separator.isEmpty() ? "TRUE" : "");
        };
    }

    private static void appendExists(Sql out, Scope scope, String type, Link link, Object where) {
        Scope inner = scope.deeper();
        TypeModel target = scope.models().declared(type);
        Map<?, ?> conditions = (Map<?, ?>) where;
        Object id = conditions.size() == 1 && link.isOpen(target) ? conditions.get("id") : null;
        out.add("EXISTS (SELECT 1 FROM ");
        if (id == null) {
            link.appendFrom(out, inner, target);
        } else {
            // Where both ids are the key of the link table, PostgreSQL knows that one row fits, and need not group.
            link.appendRows(out, inner);
        }
        out.add(" WHERE ");
        link.appendParent(out, inner);
        out.add(" = ").add(scope.table()).add(".id AND ");
        if (id == null) {
            link.appendVisible(out, inner);
            out.add(" AND ");
            target.appendVisible(out, inner);
            out.add(" AND ");
            Where.append(out, inner, target, where);
        } else {
            Template column = link.target().sql();
            Comparison.all(out, inner, keys(id, String.valueOf(target.tag())), column, column);
        }
        out.add(")");
    }

    private static Filter elements(String elements, @Nullable Template folded) {
        Template source = new Template(elements);
        Template element = new Template("element");
        Template foldedElement = new Template("fold(element)");
        return (out, scope, value) -> {
            String separator = "";
            for (Map.Entry<String, Object> entry : Where.entries(value)) {
                out.add(separator);
                if (entry.getKey().equals("contains") && folded != null) {
                    Comparison.append(out, scope, entry, element, folded);
                } else if (entry.getKey().equals("isNull")) {
                    out.add(Boolean.TRUE.equals(Where.required(entry)) ? "NOT EXISTS (" : "EXISTS (");
                    out.add("SELECT 1 FROM ");
                    source.appendTo(out, scope);
                    out.add(" AS elements(element) WHERE element IS NOT NULL)");
                } else {
                    boolean not = entry.getKey().equals("not");
                    out.add(not ? "NOT EXISTS (SELECT 1 FROM " : "EXISTS (SELECT 1 FROM ");
                    source.appendTo(out, scope);
                    out.add(" AS elements(element) WHERE ");
                    Map.Entry<String, Object> positive = not ? Map.entry("eq", Where.required(entry)) : entry;
                    Comparison.append(out, scope, positive, element, foldedElement);
                    out.add(")");
                }
                separator = " AND ";
            }
            out.add(separator.isEmpty() ? "TRUE" : "");
        };
    }

    private static Object keys(Object value, String tag) {
        Map<String, Object> decoded = new java.util.LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : Where.entries(value)) {
            Object operand = Where.required(entry);
            decoded.put(
                    entry.getKey(),
                    operand instanceof List<?> ids
                            ? ids.stream()
                                    .map(id -> GlobalId.key(String.valueOf(id), tag))
                                    .toArray(UUID[]::new)
                            : GlobalId.key(operand.toString(), tag));
        }
        return decoded;
    }
}
