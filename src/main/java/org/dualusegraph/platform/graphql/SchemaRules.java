package org.dualusegraph.platform.graphql;

import static graphql.schema.GraphqlTypeComparatorRegistry.BY_NAME_REGISTRY;

import graphql.Directives;
import graphql.Scalars;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLArgument;
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
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Set;

/**
 * What the code-first schema cannot say about itself: lists hold no nulls and are never null in answers, days and instants are
 * checked when they come in, and the framework's own directives are left out.
 */
final class SchemaRules {

    private SchemaRules() {}

    static GraphQLSchema apply(GraphQLSchema schema) {
        GraphQLSchema plain = GraphQLSchema.newSchema(schema)
                .clearDirectives()
                .additionalDirectives(Set.of(
                        Directives.IncludeDirective,
                        Directives.SkipDirective,
                        Directives.DeprecatedDirective,
                        Directives.SpecifiedByDirective,
                        Directives.OneOfDirective))
                .build();
        return SchemaTransformer.transformSchema(plain, new Visitor());
    }

    private static final class Visitor extends GraphQLTypeVisitorStub {

        // The framework gives the fields in another order at every start.

        @Override
        public TraversalControl visitGraphQLObjectType(
                GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
            return type.getName().startsWith("__")
                    ? TraversalControl.CONTINUE
                    : changeNode(context, type.transform(builder -> builder.comparatorRegistry(BY_NAME_REGISTRY)));
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
            GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(field.getType());
            boolean nullsMeanAbsent = parent.equals("Query") && field.getName().equals("nodes");
            if (parent.startsWith("__") || nullsMeanAbsent || !(bare instanceof GraphQLList list)) {
                return TraversalControl.CONTINUE;
            }
            GraphQLOutputType type = GraphQLNonNull.nonNull(full(list));
            return changeNode(context, field.transform(builder -> builder.type(type)));
        }

        @Override
        public TraversalControl visitGraphQLArgument(
                GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLInputType type = input(argument.getType());
            return type.equals(argument.getType())
                    ? TraversalControl.CONTINUE
                    : changeNode(context, argument.transform(builder -> builder.type(type)));
        }

        @Override
        public TraversalControl visitGraphQLInputObjectField(
                GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLInputType type = input(field.getType());
            return type.equals(field.getType())
                    ? TraversalControl.CONTINUE
                    : changeNode(context, field.transform(builder -> builder.type(type)));
        }

        @Override
        public TraversalControl visitGraphQLScalarType(
                GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLScalarType standard = standard(scalar);
            // Changed without need, it would copy the directives that take it, and introspection would list them twice.
            return scalar == standard ? TraversalControl.CONTINUE : changeNode(context, standard);
        }

        private static GraphQLScalarType standard(GraphQLScalarType scalar) {
            return switch (scalar.getName()) {
                // The framework's own are lenient: they take numbers beyond Int, and strings for numbers.
                case "Int" -> Scalars.GraphQLInt;
                case "Float" -> Scalars.GraphQLFloat;
                case "Boolean" -> Scalars.GraphQLBoolean;
                case "String" -> Scalars.GraphQLString;
                case "ID" -> Scalars.GraphQLID;
                case "Date" -> StrictDate.SCALAR;
                case "DateTime" -> ExtendedScalars.DateTime;
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

        private static GraphQLList full(GraphQLList list) {
            // A reference by name: the transformer needs a graph without the cycles that filters have.
            String element = GraphQLTypeUtil.unwrapAll(list).getName();
            return GraphQLList.list(GraphQLNonNull.nonNull(GraphQLTypeReference.typeRef(element)));
        }
    }
}
