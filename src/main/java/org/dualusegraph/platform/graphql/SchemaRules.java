package org.dualusegraph.platform.graphql;

import static graphql.schema.GraphqlTypeComparatorRegistry.BY_NAME_REGISTRY;

import graphql.Directives;
import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the code-first schema cannot say about itself: lists hold no nulls and are never null in answers, days and instants are
 * checked when they come in, and the framework's own directives are left out.
 */
public final class SchemaRules {

    private static final String QUERY =
            "Everything that can be read. What the viewer may not see is absent from every answer,"
                    + " count and error alike.";
    private static final String SUBSCRIPTION =
            "What can be watched, over WebSocket (graphql-transport-ws) or text/event-stream. Each answer is read as the query of"
                    + " the same name would be at that moment.";
    private static final String MUTATION =
            "Everything that can be changed, by whoever is signed in; UNAUTHENTICATED otherwise. The"
                    + " changes of an operation are made one after the other, each whole or not at all, with its entry in the audit"
                    + " log. What the caller can put right is in userErrors.";
    private static final String ERROR_CODE =
            "What extensions.code of an error can be. A request of which nothing is answered has its HTTP status from its"
                    + " error; an error with a path stands beside data, at 200, and nulls only the field at that path.";

    private static final FieldCoordinates DIRECTIVES = FieldCoordinates.coordinates("__Schema", "directives");
    private static final Set<String> OFFERED = Set.of("include", "skip", "deprecated", "specifiedBy", "oneOf");

    private SchemaRules() {}

    /** The schema that is published, made of the declared one. */
    public static GraphQLSchema apply(GraphQLSchema schema) {
        GraphQLSchema plain = GraphQLSchema.newSchema(schema)
                .clearDirectives()
                .additionalDirectives(Set.of(
                        Directives.IncludeDirective,
                        Directives.SkipDirective,
                        Directives.DeprecatedDirective,
                        Directives.SpecifiedByDirective,
                        Directives.OneOfDirective))
                .build();
        GraphQLSchema tidy = SchemaTransformer.transformSchema(plain, new Visitor());
        return tidy.transformWithoutTypes(schemaBuilder -> schemaBuilder.codeRegistry(
                tidy.getCodeRegistry().transform(code -> code.dataFetcher(DIRECTIVES, offered(tidy)))));
    }

    /** The engine puts directives back into every schema that are not answered here, such as {@code @defer}. */
    private static DataFetcher<List<GraphQLDirective>> offered(GraphQLSchema schema) {
        List<GraphQLDirective> offered = schema.getDirectives().stream()
                .filter(directive -> OFFERED.contains(directive.getName()))
                .toList();
        return introspection -> offered;
    }

    private static GraphQLEnumType errorCodes() {
        GraphQLEnumType.Builder codes =
                GraphQLEnumType.newEnum().name("ErrorCode").description(ERROR_CODE);
        for (ErrorCode code : ErrorCode.values()) {
            codes.value(code.name(), code.name(), code.description());
        }
        return codes.build();
    }

    private static final class Visitor extends GraphQLTypeVisitorStub {

        // The framework gives the fields in another order at every start.

        @Override
        public TraversalControl visitGraphQLObjectType(
                GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
            if (type.getName().startsWith("__")) {
                return TraversalControl.CONTINUE;
            }
            String description = switch (type.getName()) {
                case "Query" -> QUERY;
                case "Mutation" -> MUTATION;
                case "Subscription" -> SUBSCRIPTION;
                default -> type.getDescription();
            };
            return changeNode(
                    context,
                    type.transform(builder ->
                            builder.comparatorRegistry(BY_NAME_REGISTRY).description(description)));
        }

        @Override
        public TraversalControl visitGraphQLInputObjectType(
                GraphQLInputObjectType type, TraverserContext<GraphQLSchemaElement> context) {
            return changeNode(context, type.transform(builder -> builder.comparatorRegistry(BY_NAME_REGISTRY)));
        }

        @Override
        public TraversalControl visitGraphQLFieldDefinition(
                GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            String parent = ((GraphQLNamedSchemaElement) context.getParentNode()).getName();
            if (parent.startsWith("__")) {
                return TraversalControl.CONTINUE;
            }
            GraphQLOutputType type = GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList list
                    ? GraphQLNonNull.nonNull(nullsMeanAbsent(parent, field) ? loose(list) : full(list))
                    : field.getType();
            String description = plain(field.getDescription());
            // What need not change must not: it would be a cycle.
            return type.equals(field.getType()) && Objects.equals(description, field.getDescription())
                    ? TraversalControl.CONTINUE
                    : changeNode(
                            context,
                            field.transform(builder -> builder.type(type).description(description)));
        }

        @Override
        public TraversalControl visitGraphQLArgument(
                GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLInputType type = input(argument.getType());
            String description = plain(argument.getDescription());
            return type.equals(argument.getType()) && Objects.equals(description, argument.getDescription())
                    ? TraversalControl.CONTINUE
                    : changeNode(
                            context,
                            argument.transform(builder -> builder.type(type).description(description)));
        }

        @Override
        public TraversalControl visitGraphQLInputObjectField(
                GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLInputType type = input(field.getType());
            String description = plain(field.getDescription());
            return type.equals(field.getType()) && Objects.equals(description, field.getDescription())
                    ? TraversalControl.CONTINUE
                    : changeNode(
                            context,
                            field.transform(builder -> builder.type(type).description(description)));
        }

        /** The framework adds a word of its own to every day and instant. */
        private static @Nullable String plain(@Nullable String description) {
            return description == null ? null : description.replace(" (ISO-8601)", "");
        }

        @Override
        public TraversalControl visitGraphQLEnumType(
                GraphQLEnumType type, TraverserContext<GraphQLSchemaElement> context) {
            // The values describe themselves in Java, where the README takes them from, too.
            return type.getName().equals("ErrorCode") ? changeNode(context, errorCodes()) : TraversalControl.CONTINUE;
        }

        @Override
        public TraversalControl visitGraphQLScalarType(
                GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLScalarType standard = standard(scalar);
            // Changed without need, it would copy the directives that take it, and introspection would list them twice.
            return scalar.equals(standard) ? TraversalControl.CONTINUE : changeNode(context, standard);
        }

        private static GraphQLScalarType standard(GraphQLScalarType scalar) {
            return switch (scalar.getName()) {
                // The framework's own are lenient: they take numbers beyond Int, and strings for numbers.
                case "Int" -> Scalars.GraphQLInt;
                case "Float" -> Scalars.GraphQLFloat;
                case "Boolean" -> Scalars.GraphQLBoolean;
                case "String" -> Scalars.GraphQLString;
                case "ID" -> Scalars.GraphQLID;
                case "Date" -> DateScalars.DAY;
                case "DateTime" -> DateScalars.INSTANT;
                default -> scalar;
            };
        }

        private static GraphQLInputType input(GraphQLInputType type) {
            if (type instanceof GraphQLList list) {
                return full(list);
            }
            return GraphQLTypeUtil.isNonNull(type) && GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList list
                    ? GraphQLNonNull.nonNull(full(list))
                    : type;
        }

        private static boolean nullsMeanAbsent(String parent, GraphQLFieldDefinition field) {
            return parent.equals("Query") && field.getName().equals("nodes");
        }

        private static GraphQLList full(GraphQLList list) {
            return GraphQLList.list(GraphQLNonNull.nonNull(element(list)));
        }

        private static GraphQLList loose(GraphQLList list) {
            return GraphQLList.list(element(list));
        }

        /** By name: the transformer wants a graph without the cycles that filters have. */
        private static GraphQLTypeReference element(GraphQLList list) {
            return GraphQLTypeReference.typeRef(GraphQLTypeUtil.unwrapAll(list).getName());
        }
    }
}
