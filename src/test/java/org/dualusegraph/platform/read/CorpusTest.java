package org.dualusegraph.platform.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dualusegraph.platform.graphql.GraphQlEngine;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.security.Viewer;
import org.dualusegraph.platform.security.ViewerRole;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler answers is, to the last key, what the engine's own field-by-field strategy answers. */
@NullUnmarked
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CorpusTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Path CORPUS = Path.of("src/test/resources/corpus.graphql");
    private static final Path EXAMPLES = Path.of("graphql-schema/operations");

    @Inject
    GraphQlEngine engine;

    @Inject
    Models models;

    @Inject
    @DataSource("read")
    AgroalDataSource dataSource;

    /** Operations of the corpus; a first line {@code # {…}} holds the variables, {@code $ID(type)} an id of that type. */
    static Stream<String> corpus() throws IOException {
        return Stream.of(Files.readString(CORPUS).split("\n---\n"));
    }

    static Stream<String> examples() throws IOException {
        List<String> operations = new ArrayList<>();
        for (JsonNode entry : MAPPER.readTree(EXAMPLES.resolve("index.json").toFile())) {
            String variables = entry.path("variables").isMissingNode() ? "{}" : entry.path("variables").toString();
            operations.add("# " + variables + "\n" + Files.readString(EXAMPLES.resolve(entry.path("file").asText())));
        }
        return operations.stream();
    }

    @ParameterizedTest
    @MethodSource({"corpus", "examples"})
    void compiled_answers_are_those_of_the_engine(String operation) throws Exception {
        String text = operation;
        for (TypeModel type : models.types()) {
            String placeholder = "$ID(" + type.name() + ")";
            if (text.contains(placeholder)) {
                text = text.replace(placeholder, anyId(type));
            }
        }
        Map<String, Object> variables = variables(text);
        compare(text, variables, "", Viewer.ANONYMOUS);
        compare(text, variables, "carmen", new Viewer("carmen", Set.of(ViewerRole.REGISTERED)));
        compare(text, variables, "maria", new Viewer("maria", Set.of(ViewerRole.REGISTERED, ViewerRole.CLUSTER_MANAGER)));
    }

    private void compare(String query, Map<String, Object> variables, String user, Viewer viewer) throws Exception {
        Api api = user.isEmpty() ? Api.anonymous() : Api.as(user);
        JsonNode compiled = MAPPER.readTree(api.query(query, variables).asString());
        ExecutionResult result = reference(viewer).execute(ExecutionInput.newExecutionInput(query)
                .variables(variables)
                .build());
        JsonNode expected = MAPPER.valueToTree(result.toSpecification());
        assertThat(codes(compiled)).as("error codes for %s", user).isEqualTo(codes(expected));
        assertThat(normal(compiled.path("data")).toPrettyString())
                .as("data for %s", user)
                .isEqualTo(normal(expected.path("data")).toPrettyString());
    }

    private GraphQL reference(Viewer viewer) {
        Scope scope = new Scope(models, viewer, 0);
        ReferenceFetcher fetcher = new ReferenceFetcher(models, new ReferenceRows(dataSource), scope);
        GraphQLSchema schema = engine.schema();
        GraphQLCodeRegistry registry = schema.getCodeRegistry().transform(builder -> builder.clearDataFetchers()
                .clearTypeResolvers()
                .typeResolver("Node", node -> schema.getObjectType(((ReferenceFetcher.Node) node.getObject())
                        .type()
                        .name()))
                .defaultDataFetcher(environment -> fetcher));
        return GraphQL.newGraphQL(GraphQLSchema.newSchema(schema).codeRegistry(registry).build())
                .queryExecutionStrategy(new AsyncExecutionStrategy(refusals()))
                .build();
    }

    private static DataFetcherExceptionHandler refusals() {
        return parameters -> {
            Throwable cause = parameters.getException();
            String code = cause instanceof RequestException refusal ? refusal.code().name() : cause.toString();
            return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(GraphqlErrorBuilder
                            .newError()
                            .message("refused")
                            .path(parameters.getPath())
                            .extensions(Map.of("code", code))
                            .build())
                    .build());
        };
    }

    /** Path and code of the first refusal; the engine tells the same one again for every parent that it meets before it gives up. */
    private static String codes(JsonNode answer) {
        JsonNode error = answer.path("errors").path(0);
        String code = error.path("extensions").path("code").asText("");
        return error.isMissingNode() ? "" : code.replace("GRAPHQL_VALIDATION_FAILED", "") + error.path("path");
    }

    /** Instants are compared by the millisecond: the scalar of the reference writes no more. */
    private static JsonNode normal(JsonNode node) {
        if (node.isTextual() && node.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*Z")) {
            return new TextNode(OffsetDateTime.parse(node.asText()).truncatedTo(ChronoUnit.MILLIS).toString());
        }
        if (node instanceof com.fasterxml.jackson.databind.node.ObjectNode object) {
            object.properties().forEach(entry -> entry.setValue(normal(entry.getValue())));
        } else if (node instanceof com.fasterxml.jackson.databind.node.ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, normal(array.get(i)));
            }
        }
        return node;
    }

    private String anyId(TypeModel type) throws Exception {
        ReferenceRows rows = new ReferenceRows(dataSource);
        Object key = rows.value(type, "", Column.of("t.id"), new Scope(models, Viewer.ANONYMOUS, 0));
        return org.dualusegraph.platform.graphql.GlobalId.encode(type.tag(), (java.util.UUID) key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(String operation) throws IOException {
        return operation.startsWith("# {")
                ? MAPPER.readValue(operation.substring(2, operation.indexOf('\n')), Map.class)
                : new HashMap<>();
    }
}
