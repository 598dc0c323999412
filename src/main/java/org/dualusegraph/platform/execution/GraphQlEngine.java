package org.dualusegraph.platform.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.graphql.SchemaRules;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.limits.DocumentLimits;
import org.dualusegraph.platform.read.Watch;

/** Our own execution on the framework's schema: documents are checked once, queries answered by the read compiler. */
@Singleton
public class GraphQlEngine {

    private final GraphQLSchema schema;
    private final GraphQL graphQl;
    private final Documents documents;

    public GraphQlEngine(GraphQLSchema declared, ExecutionStrategy queries, DocumentLimits limits) {
        schema = SchemaRules.apply(declared);
        documents = new Documents(schema, limits);
        graphQl = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(queries)
                .subscriptionExecutionStrategy(queries)
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        input.getGraphQLContext().get(PreparsedDocumentEntry.class)))
                .doNotAutomaticallyDispatchDataLoader()
                .build();
    }

    public GraphQLSchema schema() {
        return schema;
    }

    /** The schema as it is published: everything described, sorted by name. */
    public String print() {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinitions(false)
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(false))
                .print(schema);
    }

    /**
     * Finds the document of a request and checks it.
     *
     * @throws RequestException DOCUMENT_LIMIT_EXCEEDED
     */
    public Prepared prepare(GraphQlRequest request) {
        PreparsedDocumentEntry entry = documents.get(request.query());
        return new Prepared(request, entry, Documents.operation(entry, request.operationName()));
    }

    /**
     * Runs a query or mutation on the calling thread.
     *
     * @throws RequestException when nothing of it is answered: COST_LIMIT_EXCEEDED, RATE_LIMITED, TIMEOUT, UNAVAILABLE;
     *     NOT_ACCEPTABLE for a subscription
     */
    public ExecutionResult execute(Prepared prepared, Budget budget) {
        if (prepared.is(Operation.SUBSCRIPTION)) {
            throw new RequestException(
                    ErrorCode.NOT_ACCEPTABLE,
                    "A subscription is answered over WebSocket, or where text/event-stream is accepted.");
        }
        return execute(prepared, Map.of(PreparsedDocumentEntry.class, prepared.entry(), Budget.class, budget));
    }

    /**
     * Reads once for a subscription, on the calling thread.
     *
     * @param watch learns what is watched and whether this was the last answer
     * @throws RequestException as {@link #execute}
     */
    public ExecutionResult read(Prepared prepared, Budget budget, Watch watch) {
        return execute(
                prepared,
                Map.of(PreparsedDocumentEntry.class, prepared.entry(), Budget.class, budget, Watch.class, watch));
    }

    private ExecutionResult execute(Prepared prepared, Map<?, Object> context) {
        GraphQlRequest request = prepared.request();
        try {
            return graphQl.execute(ExecutionInput.newExecutionInput(request.query())
                    .operationName(request.operationName())
                    .variables(request.variables())
                    .graphQLContext(context)
                    .build());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RequestException refusal ? refusal : e;
        }
    }
}
