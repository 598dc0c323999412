package org.dualusegraph.platform.read;

import graphql.execution.MergedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dualusegraph.platform.read.Plan.ConnectionField;
import org.dualusegraph.platform.read.Plan.ConnectionPart;
import org.dualusegraph.platform.read.Plan.FieldPlan;
import org.dualusegraph.platform.read.Plan.Key;
import org.dualusegraph.platform.read.Plan.ObjectPlan;
import org.dualusegraph.platform.read.Plan.PagePart;
import org.dualusegraph.platform.read.Plan.ValuePlan;

/** Resolves what is selected inside a connection; reads rows, cursors and the count only when they are asked for. */
final class ConnectionPlanner {

    private static final ValuePlan NOTHING = new Plan.Constant("");

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
        Key key = Key.of(field);
        return switch (field.getName()) {
            case "totalCount" -> {
                level.count = true;
                yield new ConnectionField(key, ConnectionPart.TOTAL_COUNT, NOTHING);
            }
            case "nodes" -> new ConnectionField(key, ConnectionPart.NODES, node(definition, field));
            case "edges" -> object(key, ConnectionPart.EDGES, edge(definition, field));
            case "pageInfo" -> object(key, ConnectionPart.PAGE_INFO, pageInfo(definition, field));
            case "facets" -> object(key, ConnectionPart.FACETS, facets(definition, field));
            default -> new ConnectionField(key, ConnectionPart.TYPENAME, new Plan.Constant(type.getName()));
        };
    }

    private ValuePlan node(GraphQLFieldDefinition definition, MergedField field) {
        level.rows = true;
        if (level.root instanceof RootModel.Search search) {
            return new SearchPlanner(planner, search.model()).hit(level, definition, field);
        }
        return Plan.Embedded.of(planner.object(Planner.objectType(definition), level, level.type.fields(), field));
    }

    private ObjectPlan facets(GraphQLFieldDefinition definition, MergedField field) {
        SearchModel model = ((RootModel.Search) Objects.requireNonNull(level.root)).model();
        return new SearchPlanner(planner, model).facets(level, definition, field);
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
                return new FieldPlan(Key.of(field), true, new Plan.Cursor());
            }
            case "node" -> {
                return new FieldPlan(Key.of(field), true, node(definition, field));
            }
            default -> {
                return planner.field(type, level, facts(), field);
            }
        }
    }

    private Fields facts() {
        if (level.root instanceof RootModel.Search search) {
            return search.model().edge();
        }
        return level.link == null ? new Fields() : level.link.edge();
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
        return new FieldPlan(Key.of(field), false, value);
    }

    private ValuePlan cursor(PagePart part) {
        level.cursors = true;
        return new Plan.PageFact(part);
    }

    private static ConnectionField object(Key key, ConnectionPart part, ObjectPlan object) {
        return new ConnectionField(key, part, Plan.Embedded.of(object));
    }
}
