package org.dualusegraph.platform.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.dualusegraph.platform.security.Rule;
import org.jspecify.annotations.Nullable;

/** The read model of one object type: table, visibility, fields, filters, orders and lookups. */
public final class TypeModel {

    private final String name;
    private final Fields fields = new Fields();
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, Lookup> lookups = new LinkedHashMap<>();
    private @Nullable String table;
    private @Nullable String tag;
    private @Nullable Guard guard;

    TypeModel(String name) {
        this.name = name;
    }

    /**
     * Where the rows come from, and which of them a viewer sees.
     *
     * @param table table, view or parenthesised query
     * @param visibility which rows a viewer sees, joined into every read
     */
    public TypeModel table(String table, Rule visibility) {
        this.table = table;
        this.guard = new Guard(visibility);
        return this;
    }

    /** Makes the type a Node: its ids start with the two-letter tag, its key is the column {@code id}. */
    public TypeModel node(String tag) {
        this.tag = tag;
        return filter("id", Filters.id(tag));
    }

    /** Fields whose columns have the same names in snake case. */
    public TypeModel columns(String... names) {
        fields.columns(names);
        return this;
    }

    /** A field read from an SQL expression on {@code t.}; a jsonb expression where the field is an object or a list of objects. */
    public TypeModel column(String field, String sql) {
        fields.column(field, sql);
        return this;
    }

    /** Fields that are null unless the viewer meets the rule; columns as in {@link #columns}. */
    public TypeModel restricted(Rule rule, String... names) {
        fields.restricted(rule, names);
        return this;
    }

    /** A field like {@link #column} that is null unless the viewer meets the rule. */
    public TypeModel restrictedColumn(Rule rule, String field, String sql) {
        fields.restrictedColumn(rule, field, sql);
        return this;
    }

    /**
     * An object made of columns of the same row.
     *
     * @param present SQL that is null when the object is absent; null when it never is
     */
    public TypeModel embed(String field, @Nullable String present, UnaryOperator<Fields> declare) {
        fields.embed(field, present, declare);
        return this;
    }

    /** An object like {@link #embed} that is null unless the viewer meets the rule. */
    public TypeModel restrictedEmbed(Rule rule, String field, String present, UnaryOperator<Fields> declare) {
        fields.restrictedEmbed(rule, field, present, declare);
        return this;
    }

    /** A field that points at one object of another type, by its key. */
    public TypeModel one(String field, String type, String keySql) {
        return one(field, type, keySql, Rule.EVERYONE);
    }

    /** A field that points at one object, and is null unless the viewer meets the rule too. */
    public TypeModel one(String field, String type, String keySql, Rule rule) {
        fields.put(field, new FieldModel.One(type, Column.restricted(keySql, rule)));
        return this;
    }

    /** A connection to the objects of another type. */
    public TypeModel many(String field, String type, Link link) {
        fields.put(field, new FieldModel.Many(type, link));
        return this;
    }

    public TypeModel filter(String field, Filter filter) {
        filters.put(field, filter);
        return this;
    }

    /** A value of the order enum. The expression is never null; index it together with the id. */
    public TypeModel order(String value, String sql, CursorType type) {
        orders.put(value, new Order(value, new Template(sql), type));
        return this;
    }

    /** A key of the oneOf argument {@code by}: appends the condition on {@code t} for its value. */
    public TypeModel lookup(String key, BiConsumer<Sql, Object> condition) {
        return lookup(key, Rule.EVERYONE, condition);
    }

    /** A key that finds only the rows on which the viewer meets the rule: those where the key is told to the viewer. */
    public TypeModel lookup(String key, Rule rule, BiConsumer<Sql, Object> condition) {
        lookups.put(key, new Lookup(condition, new Guard(rule)));
        return this;
    }

    String name() {
        return name;
    }

    String table() {
        if (table == null) {
            throw new IllegalStateException("The type " + name + " declares no table");
        }
        return table;
    }

    @Nullable
    String tag() {
        return tag;
    }

    @Nullable
    Rule visibility() {
        return guard == null ? null : guard.rule();
    }

    /** Appends the condition that the viewer may see the row. */
    void appendVisible(Sql sql, Scope scope) {
        if (guard == null) {
            throw new IllegalStateException("The type " + name + " declares no visibility");
        }
        guard.appendTo(sql, scope);
    }

    Fields fields() {
        return fields;
    }

    Map<String, Filter> filters() {
        return filters;
    }

    Map<String, Order> orders() {
        return orders;
    }

    Map<String, Lookup> lookups() {
        return lookups;
    }

    List<String> targets() {
        List<String> targets = new ArrayList<>();
        addTargets(fields, targets);
        return targets;
    }

    private static void addTargets(Fields fields, List<String> targets) {
        for (FieldModel field : fields.all().values()) {
            switch (field) {
                case FieldModel.One one -> targets.add(one.type());
                case FieldModel.Many many -> targets.add(many.type());
                case FieldModel.Tally tally -> targets.add(tally.type());
                case FieldModel.Embedded embedded -> addTargets(embedded.fields(), targets);
                case FieldModel.Value ignored -> {}
            }
        }
    }
}
