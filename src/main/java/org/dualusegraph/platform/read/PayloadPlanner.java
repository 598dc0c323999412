package org.dualusegraph.platform.read;

import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.List;
import org.dualusegraph.platform.read.Plan.Call;
import org.dualusegraph.platform.read.Plan.FieldPlan;
import org.dualusegraph.platform.read.Plan.Key;
import org.dualusegraph.platform.read.Plan.ObjectPlan;
import org.dualusegraph.platform.read.Plan.ValuePlan;

/** Plans the payload of a mutation: an object whose row the change itself makes, with the changed object below it. */
final class PayloadPlanner {

    /** The columns of the row that a change makes. */
    static final int USER_ERRORS = 0;

    static final int KEY = 1;

    private final Planner planner;

    PayloadPlanner(Planner planner) {
        this.planner = planner;
    }

    ValuePlan plan(Call call) {
        GraphQLObjectType type = Planner.objectType(call.definition());
        Level level = planner.level(new TypeModel(type.getName()), call, null, null);
        List<FieldPlan> fields = new ArrayList<>();
        for (MergedField field : planner.collect(type, call.field()).getSubFieldsList()) {
            GraphQLFieldDefinition definition = planner.definition(type, field);
            ValuePlan value = value(type, level, field, definition);
            fields.add(new FieldPlan(Key.of(field), Planner.nonNull(definition), value));
        }
        level.object = new ObjectPlan(fields);
        return new Plan.One(-1, level);
    }

    private ValuePlan value(GraphQLObjectType type, Level level, MergedField field, GraphQLFieldDefinition definition) {
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return new Plan.Constant(type.getName());
        }
        return field.getName().equals("userErrors")
                ? new Plan.Json(USER_ERRORS, new JsonPlanner(planner).selection(definition, field))
                : planner.one(level, KEY, Planner.objectType(definition).getName(), field, definition);
    }
}
