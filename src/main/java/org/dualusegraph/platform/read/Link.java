package org.dualusegraph.platform.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.platform.security.Rule;

/** How the objects of a connection hang on their parent: by a column of their own table, or through a link table. */
public final class Link {

    /** The id of an object that stands for no row, such as the viewer. */
    public static final String NO_PARENT = "'00000000-0000-0000-0000-000000000000'::uuid";

    private final String table;
    private final String parentColumn;
    private final String targetColumn;
    private final List<Order> usual = new ArrayList<>();
    private final List<Order> tiebreak = new ArrayList<>();
    private final Fields edge = new Fields();
    private final Map<String, Template> arguments = new LinkedHashMap<>();
    private Guard guard = new Guard(Rule.EVERYONE);

    private Link(String table, String parentColumn, String targetColumn) {
        this.table = table;
        this.parentColumn = parentColumn;
        this.targetColumn = targetColumn;
    }

    /**
     * By a column of the target's own table.
     *
     * @param column holds the parent's id
     */
    public static Link column(String column) {
        return new Link("", column, "");
    }

    /** Through rows of a link table that hold both ids. */
    public static Link through(String table, String parentColumn, String targetColumn) {
        return new Link(table, parentColumn, targetColumn);
    }

    /** On an object with the id {@link #NO_PARENT}: every object that {@link #visible} lets through. */
    public static Link all() {
        return new Link("", "", "");
    }

    /** Like {@link #all()}, through the rows of a table that holds the target's id. */
    public static Link all(String table, String targetColumn) {
        return new Link(table, "", targetColumn);
    }

    /** A fact about the link, shown on the edge: an expression on {@code l.}. */
    public Link edge(String field, String sql) {
        edge.column(field, sql);
        return this;
    }

    /** Tells two links to the same target apart when paging: a text column of the link table. */
    public Link tiebreak(String column) {
        tiebreak.add(new Order(column, new Template("l." + column), CursorType.TEXT));
        return this;
    }

    /** The order of the connection, before the id, when its arguments name none. */
    public Link orderedBy(String name, String sql, CursorType type) {
        usual.add(new Order(name, new Template(sql), type));
        return this;
    }

    /** Rows that the viewer may not follow, on {@code t.} or {@code l.}. */
    public Link visible(Rule rule) {
        guard = new Guard(rule);
        return this;
    }

    /** An argument of the connection, a list of values of which the column, on {@code l.}, must hold one. */
    public Link argument(String name, String sql) {
        arguments.put(name, new Template(sql));
        return this;
    }

    Fields edge() {
        return edge;
    }

    List<Order> usual() {
        return usual;
    }

    /** The id of the target, as the link row has it: so a page begins where its cursor says, however many come before. */
    Order target() {
        return targetColumn.isEmpty()
                ? Order.ID
                : new Order(Order.ID.name(), new Template("l." + targetColumn), CursorType.ID);
    }

    List<Order> tiebreak() {
        return tiebreak;
    }

    /** Whether everybody sees every row of the link table and what it leads to, so that the target's id can be told without looking at it. */
    boolean isOpen(TypeModel target) {
        return !table.isEmpty() && Rule.EVERYONE.equals(guard.rule()) && Rule.EVERYONE.equals(target.visibility());
    }

    void appendRows(Sql sql, Scope scope) {
        sql.add(table).add(" ").add(scope.link());
    }

    void appendFrom(Sql sql, Scope scope, TypeModel target) {
        if (table.isEmpty()) {
            sql.add(target.table()).add(" ").add(scope.table());
            return;
        }
        appendRows(sql, scope);
        sql.add(" JOIN ").add(target.table()).add(" ").add(scope.table());
        sql.add(" ON ")
                .add(scope.table())
                .add(".id = ")
                .add(scope.link())
                .add(".")
                .add(targetColumn);
    }

    void appendParent(Sql sql, Scope scope) {
        if (parentColumn.isEmpty()) {
            sql.add(NO_PARENT);
            return;
        }
        sql.add(table.isEmpty() ? scope.table() : scope.link()).add(".").add(parentColumn);
    }

    void appendVisible(Sql sql, Scope scope) {
        guard.appendTo(sql, scope);
    }

    void appendArguments(Sql sql, Scope scope, Map<String, Object> values) {
        arguments.forEach((name, column) -> {
            if (values.get(name) instanceof List<?> wanted) {
                column.appendTo(sql, scope);
                sql.add(" = ANY(")
                        .bind(wanted.stream().map(String::valueOf).toArray(String[]::new))
                        .add(") AND ");
            }
        });
    }
}
