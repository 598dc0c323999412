package org.dualusegraph.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dualusegraph.platform.security.Viewer;

/** Our own execution on the framework's schema: documents parsed and validated once, queries answered by the read compiler. */
@Singleton
public class GraphQlEngine {

    private static final int CACHED_CHARACTERS = 8_000_000;

    private final GraphQLSchema schema;
    private final GraphQL graphQl;
    private final Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((String query, PreparsedDocumentEntry entry) -> query.length() + 100)
            .build();

    public GraphQlEngine(GraphQLSchema declared, ExecutionStrategy queries) {
        schema = SchemaRules.apply(declared);
        graphQl = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(queries)
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        documents.get(input.getQuery(), query -> OfferedDirectives.check(parse.apply(input)))))
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

    ExecutionResult execute(GraphQlRequest request, Viewer viewer) {
        return graphQl.execute(ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .graphQLContext(Map.of(Viewer.class, viewer))
                .build());
    }
}
