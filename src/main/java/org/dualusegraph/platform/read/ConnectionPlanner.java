package org.dualusegraph.platform.read;

import graphql.execution.MergedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.List;
import org.dualusegraph.platform.read.Plan.ConnectionField;
import org.dualusegraph.platform.read.Plan.ConnectionPart;
import org.dualusegraph.platform.read.Plan.FieldPlan;
import org.dualusegraph.platform.read.Plan.ObjectPlan;
import org.dualusegraph.platform.read.Plan.PagePart;
import org.dualusegraph.platform.read.Plan.ValuePlan;

/** Resolves what is selected inside a connection; reads rows, cursors and the count only when they are asked for. */
final class ConnectionPlanner {

    private final Planner planner;
    private final Level level;

    ConnectionPlanner(Planner planner, Level level) {
        this.planner = planner;
        this.level = level;
    }

    ValuePlan plan(int keyColumn, GraphQLObjectType type) {
        List<ConnectionField> fields = new ArrayList<>();
        for (MergedField field : planner.collect(type, level.call.field()).getSubFieldsList()) {
            fields.add(field(type, field));
        }
        return new Plan.Many(keyColumn, level, fields);
    }

    private ConnectionField field(GraphQLObjectType type, MergedField field) {
        GraphQLFieldDefinition definition = planner.definition(type, field);
        String key = field.getResultKey();
        return switch (field.getName()) {
            case "totalCount" -> {
                level.count = true;
                yield part(key, ConnectionPart.TOTAL_COUNT, ObjectPlan.NOTHING);
            }
            case "nodes" -> part(key, ConnectionPart.NODES, node(definition, field));
            case "edges" -> part(key, ConnectionPart.EDGES, edge(definition, field));
            case "pageInfo" -> part(key, ConnectionPart.PAGE_INFO, pageInfo(definition, field));
            default -> new ConnectionField(key, ConnectionPart.TYPENAME, ObjectPlan.NOTHING, type.getName());
        };
    }

    private ObjectPlan node(GraphQLFieldDefinition definition, MergedField field) {
        level.rows = true;
        return planner.object(Planner.objectType(definition), level, level.type.fields(), field);
    }

    private ObjectPlan edge(GraphQLFieldDefinition definition, MergedField field) {
        level.rows = true;
        GraphQLObjectType type = Planner.objectType(definition);
        List<FieldPlan> fields = new ArrayList<>();
        for (MergedField selected : planner.collect(type, field).getSubFieldsList()) {
            fields.add(edgeField(type, selected));
        }
        return new ObjectPlan(fields);
    }

    private FieldPlan edgeField(GraphQLObjectType type, MergedField field) {
        GraphQLFieldDefinition definition = planner.definition(type, field);
        switch (field.getName()) {
            case "cursor" -> {
                level.cursors = true;
                return new FieldPlan(field.getResultKey(), true, new Plan.Cursor());
            }
            case "node" -> {
                return new FieldPlan(field.getResultKey(), true, new Plan.EdgeNode(node(definition, field)));
            }
            default -> {
                Fields facts = level.link == null ? new Fields() : level.link.edge();
                return planner.field(type, level, facts, field);
            }
        }
    }

    private ObjectPlan pageInfo(GraphQLFieldDefinition definition, MergedField field) {
        level.rows = true;
        GraphQLObjectType type = Planner.objectType(definition);
        List<FieldPlan> fields = new ArrayList<>();
        for (MergedField selected : planner.collect(type, field).getSubFieldsList()) {
            fields.add(pageField(type, selected));
        }
        return new ObjectPlan(fields);
    }

    private FieldPlan pageField(GraphQLObjectType type, MergedField field) {
        ValuePlan value = switch (field.getName()) {
            case "hasNextPage" -> new Plan.PageFact(PagePart.HAS_NEXT);
            case "hasPreviousPage" -> new Plan.PageFact(PagePart.HAS_PREVIOUS);
            case "startCursor" -> cursor(PagePart.START_CURSOR);
            case "endCursor" -> cursor(PagePart.END_CURSOR);
            default -> new Plan.Constant(type.getName());
        };
        return new FieldPlan(field.getResultKey(), false, value);
    }

    private ValuePlan cursor(PagePart part) {
        level.cursors = true;
        return new Plan.PageFact(part);
    }

    private static ConnectionField part(String key, ConnectionPart part, ObjectPlan object) {
        return new ConnectionField(key, part, object, "");
    }
}
