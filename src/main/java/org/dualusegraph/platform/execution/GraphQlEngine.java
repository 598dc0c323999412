package org.dualusegraph.platform.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.ExecutionStrategy;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.graphql.SchemaRules;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.limits.DocumentLimits;
import org.dualusegraph.platform.read.CompiledQueries;
import org.dualusegraph.platform.read.Watch;
import org.dualusegraph.platform.security.Caller;
import org.dualusegraph.platform.telemetry.Trace;
import org.jspecify.annotations.Nullable;

/** Our own execution on the framework's schema: documents are checked once, queries answered by the read compiler. */
@Singleton
public class GraphQlEngine {

    private final GraphQLSchema schema;
    private final GraphQL graphQl;
    private final Documents documents;
    private final PersistedDocuments persisted;
    private @Nullable String printed;

    /** @param instrumentations whoever wants to look on; no limit hangs on them */
    public GraphQlEngine(
            GraphQLSchema declared,
            ExecutionStrategy queries,
            DocumentLimits limits,
            PersistedDocuments persisted,
            @Any Instance<Instrumentation> instrumentations) {
        this.persisted = persisted;
        schema = SchemaRules.apply(declared);
        documents = new Documents(schema, limits);
        graphQl = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(queries)
                .mutationExecutionStrategy(queries)
                .subscriptionExecutionStrategy(queries)
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        input.getGraphQLContext().get(PreparsedDocumentEntry.class)))
                .instrumentation(
                        new ChainedInstrumentation(instrumentations.stream().toList()))
                .doNotAutomaticallyDispatchDataLoader()
                .build();
    }

    public GraphQLSchema schema() {
        return schema;
    }

    /** The schema as it is published: everything described, sorted by name. Printed once, when it is first asked for. */
    public synchronized String print() {
        if (printed == null) {
            printed = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                            .includeDirectiveDefinitions(false)
                            .includeScalarTypes(true)
                            .includeDirectives(true)
                            .includeSchemaDefinition(false))
                    .print(schema);
        }
        return printed;
    }

    /**
     * Finds the document of a request and checks it.
     *
     * @throws RequestException DOCUMENT_LIMIT_EXCEEDED, or why a document that was named is not found or one that was sent
     *     is not taken
     */
    public Prepared prepare(GraphQlRequest request, Caller caller) {
        PersistedDocuments.Found found = persisted.find(request, caller.viewer());
        PreparsedDocumentEntry entry = documents.get(found.text());
        OperationDefinition operation = Documents.operation(entry, request.operationName());
        if (!entry.hasErrors()) {
            persisted.remember(request, caller.viewer());
            OperationName.tell(operation, found.trusted());
        }
        return new Prepared(request, entry, operation);
    }

    /** Why a document could never be run, whatever its variables; null when it could. */
    public @Nullable ErrorCode fault(String document) {
        try {
            PreparsedDocumentEntry entry = documents.get(document);
            return entry.hasErrors() ? SafeErrors.code(entry.getErrors().getFirst()) : null;
        } catch (RequestException refused) {
            return refused.code();
        }
    }

    /**
     * Runs a query or mutation on the calling thread.
     *
     * @param trace what its changes are known by in the audit log
     * @throws RequestException when nothing of it is answered: COST_LIMIT_EXCEEDED, RATE_LIMITED, TIMEOUT, UNAVAILABLE;
     *     NOT_ACCEPTABLE for a subscription
     */
    public ExecutionResult execute(Prepared prepared, Budget budget, Trace trace) {
        if (prepared.is(Operation.SUBSCRIPTION)) {
            throw new RequestException(
                    ErrorCode.NOT_ACCEPTABLE,
                    "A subscription is answered over WebSocket, or where text/event-stream is accepted.");
        }
        Map<Object, Object> context = new HashMap<>();
        context.put(PreparsedDocumentEntry.class, prepared.entry());
        context.put(Budget.class, budget);
        context.put(CompiledQueries.REQUEST_ID, trace.requestId());
        if (prepared.request().readAfter() != null) {
            context.put(CompiledQueries.READ_AFTER, prepared.request().readAfter());
        }
        return execute(prepared, context);
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
        GraphQLError unfit = unfit(prepared);
        if (unfit != null) {
            return new ExecutionResultImpl(unfit);
        }
        try {
            return SafeErrors.in(graphQl.execute(input(prepared, context)));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RequestException refusal ? refusal : e;
        } catch (GraphQLException e) {
            // A value that fits its variable, but not the place where the engine uses it.
            if (e instanceof GraphQLError error) {
                return new ExecutionResultImpl(SafeErrors.of(error));
            }
            throw e;
        }
    }

    private static ExecutionInput input(Prepared prepared, Map<?, Object> context) {
        GraphQlRequest request = prepared.request();
        return ExecutionInput.newExecutionInput(PersistedQuerySupport.PERSISTED_QUERY_MARKER)
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ENGLISH)
                .graphQLContext(context)
                .build();
    }

    /** Why the document, which is fine by itself, cannot be executed with this operation name and these variables. */
    private static @Nullable GraphQLError unfit(Prepared prepared) {
        if (prepared.entry().hasErrors()) {
            return null;
        }
        GraphQlRequest request = prepared.request();
        OperationDefinition operation = prepared.operation();
        if (operation == null) {
            String message = request.operationName() == null
                    ? "The document has several operations: operationName must say which one to run."
                    : "The document has no operation of that operationName.";
            return SafeErrors.invalid(message, null);
        }
        VariableDefinition missing = Conditions.missing(prepared.entry().getDocument(), operation, request.variables());
        return missing == null
                ? null
                : SafeErrors.invalid(
                        Sentences.onVariables("Variable '" + missing.getName() + "' is null"),
                        List.of(missing.getSourceLocation()));
    }
}
