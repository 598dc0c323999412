package org.dualusegraph.platform.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dualusegraph.platform.security.Rule;
import org.jspecify.annotations.Nullable;

/** The fields of an object type, by GraphQL name. */
public final class Fields {

    private final Map<String, FieldModel> fields = new LinkedHashMap<>();

    /** Fields whose columns have the same names in snake case. */
    public Fields columns(String... names) {
        for (String name : names) {
            column(name, "t." + snake(name));
        }
        return this;
    }

    public Fields column(String field, String sql) {
        return put(field, new FieldModel.Value(Column.of(sql)));
    }

    public Fields restricted(Rule rule, String... names) {
        for (String name : names) {
            restrictedColumn(rule, name, "t." + snake(name));
        }
        return this;
    }

    public Fields restrictedColumn(Rule rule, String field, String sql) {
        return put(field, new FieldModel.Value(Column.restricted(sql, rule)));
    }

    public Fields embed(String field, @Nullable String present, UnaryOperator<Fields> declare) {
        Column column = present == null ? null : Column.of(present);
        return put(field, new FieldModel.Embedded(column, declare.apply(new Fields())));
    }

    /** An object like {@link #embed} that is null unless the viewer meets the rule. */
    public Fields restrictedEmbed(Rule rule, String field, String present, UnaryOperator<Fields> declare) {
        return put(field, new FieldModel.Embedded(Column.restricted(present, rule), declare.apply(new Fields())));
    }

    /** A connection to the objects of another type, which hangs on the row. */
    public Fields many(String field, String type, Link link) {
        return put(field, new FieldModel.Many(type, link));
    }

    Fields put(String field, FieldModel model) {
        fields.put(field, model);
        return this;
    }

    @Nullable
    FieldModel get(String field) {
        return fields.get(field);
    }

    Map<String, FieldModel> all() {
        return fields;
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
