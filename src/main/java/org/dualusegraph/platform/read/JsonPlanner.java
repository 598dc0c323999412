package org.dualusegraph.platform.read;

import graphql.execution.MergedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.platform.read.Plan.JsonField;
import org.dualusegraph.platform.read.Plan.JsonSelection;
import org.dualusegraph.platform.read.Plan.Key;
import org.dualusegraph.platform.read.Plan.TextField;
import org.dualusegraph.platform.read.Plan.TextPart;

/** Resolves selections inside jsonb columns, whose keys are the GraphQL field names. */
final class JsonPlanner {

    private static final JsonSelection SCALAR = new JsonSelection("", Map.of());

    private final Planner planner;

    JsonPlanner(Planner planner) {
        this.planner = planner;
    }

    /** What is selected of a field, be it an object or a scalar, or a list of these. */
    JsonSelection selection(GraphQLFieldDefinition definition, MergedField field) {
        return GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType object
                ? selection(object, field)
                : SCALAR;
    }

    JsonSelection selection(GraphQLObjectType type, MergedField parent) {
        Map<String, JsonField> fields = new LinkedHashMap<>();
        for (MergedField field : planner.collect(type, parent).getSubFieldsList()) {
            GraphQLFieldDefinition definition = planner.definition(type, field);
            JsonSelection selection = selection(definition, field);
            boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
            fields.put(field.getResultKey(), new JsonField(field.getName(), list, selection));
        }
        return new JsonSelection(type.getName(), fields);
    }

    List<TextField> localized(GraphQLObjectType type, MergedField parent) {
        List<TextField> fields = new ArrayList<>();
        for (MergedField field : planner.collect(type, parent).getSubFieldsList()) {
            GraphQLFieldDefinition definition = planner.definition(type, field);
            TextPart part = switch (field.getName()) {
                case "values" -> TextPart.VALUES;
                case "text" -> TextPart.TEXT;
                case "lang" -> TextPart.LANG;
                default -> TextPart.TYPENAME;
            };
            JsonSelection values = part == TextPart.VALUES ? selection(Planner.objectType(definition), field) : SCALAR;
            fields.add(new TextField(Key.of(field), part, new Plan.Call(field, definition), values));
        }
        return fields;
    }
}
