package org.dualusegraph.platform.read;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.TypeResolutionEnvironment;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** The reference: graphql-java's own strategy walks the document field by field over the same schema and read model. */
final class FieldByField {

    /** The fetcher that reads for the viewer of the request. */
    private static final DataFetcher<@Nullable Object> FETCHER = field ->
            field.getGraphQlContext().<NaiveFetcher>get(NaiveFetcher.class).get(field);

    private final Models models;
    private final DataSource database;
    private final GraphQL engine;

    FieldByField(GraphQLSchema schema, Models models, DataSource database) {
        this.models = models;
        this.database = database;
        GraphQLCodeRegistry registry = schema.getCodeRegistry().transform(builder -> answerAll(schema, builder));
        this.engine = GraphQL.newGraphQL(schema.transformWithoutTypes(builder -> builder.codeRegistry(registry)))
                .queryExecutionStrategy(
                        new AsyncExecutionStrategy(failure -> CompletableFuture.completedFuture(told(failure))))
                .doNotAutomaticallyDispatchDataLoader()
                .build();
    }

    ExecutionResult execute(String query, Map<String, Object> variables, Viewer viewer) throws SQLException {
        try (Connection connection = database.getConnection()) {
            NaiveReader reader = new NaiveReader(connection, new Scope(models, viewer, 0));
            return engine.execute(ExecutionInput.newExecutionInput(query)
                    .variables(variables)
                    .graphQLContext(Map.of(NaiveFetcher.class, new NaiveFetcher(reader)))
                    .build());
        }
    }

    private static void answerAll(GraphQLSchema schema, GraphQLCodeRegistry.Builder registry) {
        for (GraphQLObjectType type : schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(object -> !object.getName().startsWith("__"))
                .toList()) {
            type.getFieldDefinitions()
                    .forEach(field -> registry.dataFetcher(FieldCoordinates.coordinates(type, field), FETCHER));
        }
        registry.typeResolver("Node", FieldByField::type);
    }

    private static GraphQLObjectType type(TypeResolutionEnvironment node) {
        return node.getSchema()
                .getObjectType(((NaiveFetcher.Row) node.getObject()).type().name());
    }

    private static DataFetcherExceptionHandlerResult told(DataFetcherExceptionHandlerParameters failure) {
        Throwable reason = failure.getException();
        String code = switch (reason) {
            case RequestException refusal -> refusal.code().name();
            case GraphQLException ignored -> "INVALID_ARGUMENT";
            default -> reason.toString();
        };
        return DataFetcherExceptionHandlerResult.newResult(GraphqlErrorBuilder.newError()
                        .message("%s", reason.getMessage())
                        .path(failure.getPath())
                        .extensions(Map.of("code", code))
                        .build())
                .build();
    }
}
