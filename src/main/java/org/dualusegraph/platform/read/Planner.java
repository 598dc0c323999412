package org.dualusegraph.platform.read;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.read.Plan.Call;
import org.dualusegraph.platform.read.Plan.FieldPlan;
import org.dualusegraph.platform.read.Plan.Key;
import org.dualusegraph.platform.read.Plan.ObjectPlan;
import org.dualusegraph.platform.read.Plan.ValuePlan;
import org.jspecify.annotations.Nullable;

/** Resolves the selections of one operation against the read model; argument values stay open. */
final class Planner {

    /** Far beyond what the budget allows to be read: a plan must not outgrow memory before its cost is known. */
    private static final int MOST_LEVELS = 2_000;

    private static final Column COUNT = Column.of("n.count");

    private static final FieldCollector COLLECTOR = new FieldCollector();

    private final Models models;
    private final GraphQLSchema schema;
    private final ExecutionContext context;
    private final List<Level> levels = new ArrayList<>();

    Planner(Models models, ExecutionContext context) {
        this.models = models;
        this.schema = context.getGraphQLSchema();
        this.context = context;
    }

    Plan plan(MergedSelectionSet selections) {
        GraphQLObjectType query = rootType();
        List<FieldPlan> fields = new ArrayList<>();
        for (MergedField field : selections.getSubFieldsList()) {
            GraphQLFieldDefinition definition = definition(query, field);
            fields.add(new FieldPlan(Key.of(field), nonNull(definition), root(query, field, definition)));
        }
        return new Plan(new ObjectPlan(fields), levels.size());
    }

    private GraphQLObjectType rootType() {
        return switch (context.getOperationDefinition().getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private ValuePlan root(GraphQLObjectType query, MergedField field, GraphQLFieldDefinition definition) {
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return new Plan.Constant(query.getName());
        }
        if (field.getName().startsWith("__")) {
            return new Plan.Introspection();
        }
        Call call = new Call(field, definition);
        if (query.equals(schema.getMutationType())) {
            return new PayloadPlanner(this).plan(call);
        }
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLInterfaceType node) {
            return nodes(call, node);
        }
        boolean watches = query.equals(schema.getSubscriptionType());
        RootModel root = watches ? models.subscription(field.getName()) : models.root(field.getName());
        if (root == null) {
            throw new IllegalStateException(
                    "No read model declares the field " + query.getName() + "." + field.getName());
        }
        if (root instanceof RootModel.Computed computed) {
            return new Plan.Computed(computed.value(), new JsonPlanner(this).selection(definition, field));
        }
        return switch (root) {
            case RootModel.Search search -> new SearchPlanner(this, search.model()).connection(call, search);
            case RootModel.Suggest suggest -> new SearchPlanner(this, suggest.model()).suggestions(call, suggest);
            default -> objects(call, root);
        };
    }

    private ValuePlan objects(Call call, RootModel root) {
        GraphQLObjectType type = objectType(call.definition());
        Level level = level(models.declared(root.type()), call, root, null);
        if (level.paged()) {
            return new ConnectionPlanner(this, level).plan(-1, type);
        }
        level.rows = true;
        level.object = object(type, level, level.type.fields(), call.field());
        if (root instanceof RootModel.ById watched && watched.ended() != null) {
            level.ended = level.select(watched.ended(), ColumnKind.BOOLEAN);
        }
        return new Plan.One(-1, level);
    }

    private ValuePlan nodes(Call call, GraphQLInterfaceType node) {
        Map<String, Level> byTag = new LinkedHashMap<>();
        for (GraphQLObjectType type : schema.getImplementations(node)) {
            TypeModel model = models.declared(type.getName());
            Level level = level(model, call, null, null);
            level.rows = true;
            level.selectKey();
            level.object = object(type, level, model.fields(), call.field());
            byTag.put(model.tag(), level);
        }
        boolean list = GraphQLTypeUtil.isList(
                GraphQLTypeUtil.unwrapNonNull(call.definition().getType()));
        return new Plan.Nodes(call, list, byTag);
    }

    Level level(TypeModel type, Call call, @Nullable RootModel root, @Nullable Link link) {
        Level level = new Level(levels.size(), type, call, root, link);
        levels.add(level);
        if (levels.size() > MOST_LEVELS) {
            throw new RequestException(
                    ErrorCode.COST_LIMIT_EXCEEDED, "The operation selects too many lists and links.");
        }
        return level;
    }

    /** The selected fields of an object whose columns belong to the level. */
    ObjectPlan object(GraphQLObjectType type, Level level, Fields fields, MergedField parent) {
        List<FieldPlan> plans = new ArrayList<>();
        for (MergedField field : collect(type, parent).getSubFieldsList()) {
            plans.add(field(type, level, fields, field));
        }
        return new ObjectPlan(plans);
    }

    FieldPlan field(GraphQLObjectType type, Level level, Fields fields, MergedField field) {
        GraphQLFieldDefinition definition = definition(type, field);
        return new FieldPlan(Key.of(field), nonNull(definition), value(type, level, fields, field, definition));
    }

    private ValuePlan value(
            GraphQLObjectType type, Level level, Fields fields, MergedField field, GraphQLFieldDefinition definition) {
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return new Plan.Constant(type.getName());
        }
        FieldModel model = fields.get(field.getName());
        return switch (model) {
            case FieldModel.Value value -> column(level, value.column(), field, definition);
            case FieldModel.Embedded embedded -> embedded(level, embedded, field, definition);
            case FieldModel.One one -> one(level, one, field, definition);
            case FieldModel.Many many -> many(level, many, field, definition);
            case FieldModel.Tally tally -> tally(level, tally, field, definition);
            case null -> {
                if (field.getName().equals("id") && level.type.tag() != null) {
                    yield new Plan.Id(level.selectKey(), level.type.tag());
                }
                throw new IllegalStateException(
                        "No read model declares the field " + type.getName() + "." + field.getName());
            }
        };
    }

    private ValuePlan column(Level level, Column column, MergedField field, GraphQLFieldDefinition definition) {
        GraphQLType named = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (named instanceof GraphQLObjectType object) {
            JsonPlanner json = new JsonPlanner(this);
            return object.getName().equals("LocalizedText")
                    ? new Plan.LocalizedText(level.select(column, ColumnKind.TEXT), json.localized(object, field))
                    : new Plan.Json(level.select(column, ColumnKind.JSON), json.selection(object, field));
        }
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        return new Plan.Scalar(level.select(column, list ? ColumnKind.TEXTS : kind((GraphQLNamedOutputType) named)));
    }

    private static ColumnKind kind(GraphQLNamedOutputType type) {
        return switch (type.getName()) {
            case "Int" -> ColumnKind.INT;
            case "Float" -> ColumnKind.FLOAT;
            case "Boolean" -> ColumnKind.BOOLEAN;
            case "DateTime" -> ColumnKind.DATE_TIME;
            default -> ColumnKind.TEXT;
        };
    }

    private ValuePlan embedded(
            Level level, FieldModel.Embedded embedded, MergedField field, GraphQLFieldDefinition definition) {
        int present = embedded.present() == null ? -1 : level.select(embedded.present(), ColumnKind.PRESENT);
        return new Plan.Embedded(present, object(objectType(definition), level, embedded.fields(), field));
    }

    private ValuePlan one(Level level, FieldModel.One one, MergedField field, GraphQLFieldDefinition definition) {
        return one(level, level.select(one.key(), ColumnKind.KEY), one.type(), field, definition);
    }

    /** The object of a type whose key is in the column of the level. */
    Plan.One one(Level level, int key, String type, MergedField field, GraphQLFieldDefinition definition) {
        Level target = level(models.declared(type), new Call(field, definition), null, null);
        target.rows = true;
        target.selectKey();
        target.object = object(objectType(definition), target, target.type.fields(), field);
        level.children.add(new Level.Child(key, target));
        return new Plan.One(key, target);
    }

    private ValuePlan many(Level level, FieldModel.Many many, MergedField field, GraphQLFieldDefinition definition) {
        int key = level.selectKey();
        Level target = level(models.declared(many.type()), new Call(field, definition), null, many.link());
        level.children.add(new Level.Child(key, target));
        return new ConnectionPlanner(this, target).plan(key, objectType(definition));
    }

    /** Several aliases share the rows. */
    private ValuePlan tally(Level level, FieldModel.Tally tally, MergedField field, GraphQLFieldDefinition definition) {
        Level counted = level.tallies.computeIfAbsent(
                tally, absent -> level(models.declared(tally.type()), new Call(field, definition), null, null));
        counted.selectKey();
        GraphQLObjectType entry = objectType(definition);
        List<FieldPlan> plans = new ArrayList<>();
        for (MergedField selected : collect(entry, field).getSubFieldsList()) {
            GraphQLFieldDefinition part = definition(entry, selected);
            ValuePlan value = switch (selected.getName()) {
                case "count" -> new Plan.Scalar(counted.select(COUNT, ColumnKind.INT));
                case "__typename" -> new Plan.Constant(entry.getName());
                default -> {
                    counted.rows = true;
                    yield new Plan.Embedded(-1, object(objectType(part), counted, counted.type.fields(), selected));
                }
            };
            plans.add(new FieldPlan(Key.of(selected), nonNull(part), value));
        }
        return new Plan.Tally(counted, new ObjectPlan(plans));
    }

    MergedSelectionSet collect(GraphQLObjectType type, MergedField parent) {
        FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
                .schema(schema)
                .objectType(type)
                .fragments(context.getFragmentsByName())
                .variables(context.getCoercedVariables().toMap())
                .graphQLContext(context.getGraphQLContext())
                .build();
        return COLLECTOR.collectFields(parameters, parent);
    }

    GraphQLFieldDefinition definition(GraphQLObjectType type, MergedField field) {
        return Introspection.getFieldDef(schema, type, field.getName());
    }

    Models models() {
        return models;
    }

    GraphQLObjectType objectType(String name) {
        return schema.getObjectType(name);
    }

    static GraphQLObjectType objectType(GraphQLFieldDefinition definition) {
        return (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(definition.getType());
    }

    static boolean nonNull(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.isNonNull(definition.getType());
    }
}
