package org.dualusegraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.EventClient;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples run as they stand against the demo data, and show something. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OperationsTest {

    private static final Path FOLDER = Path.of("graphql-schema/operations");
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Examples for a signed-in user, by file. */
    private static final Map<String, String> USERS = Map.of(
            "latest-import.graphql", "maria",
            "my-page.graphql", "carmen",
            "review-queue.graphql", "maria",
            "write-technology.graphql", "bogdan",
            "approve-technology.graphql", "maria");

    static Stream<JsonNode> examples() throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        MAPPER.readTree(FOLDER.resolve("index.json").toFile()).forEach(entries::add);
        return entries.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_runs_and_shows_something(JsonNode entry) throws IOException {
        String file = entry.path("file").asText();
        if (Files.readString(FOLDER.resolve(file)).contains("\nsubscription ")) {
            watch(file, entry);
            return;
        }
        Api api = USERS.containsKey(file) ? Api.as(USERS.get(file)) : Api.anonymous();
        JsonPath data = api.data(Files.readString(FOLDER.resolve(file)), variables(entry));
        assertThat(leaves(MAPPER.valueToTree(data.getMap("")))).as(file).isPositive();
    }

    /** A subscription is watched as a stream of events, with the id of an import that there is. */
    private static void watch(String file, JsonNode entry) throws IOException {
        assertThat(entry.path("variables").has("id")).as(file).isTrue();
        String id =
                Api.as("maria").data("{ importJobs(last: 1) { nodes { id } } }").getString("importJobs.nodes[0].id");
        String document = Files.readString(FOLDER.resolve(file));
        try (EventClient client = EventClient.post(Api.token("maria"), document, Map.of("id", id))) {
            JsonNode answer = client.next();
            assertThat(answer.has("errors")).as(answer.toString()).isFalse();
            assertThat(leaves(answer.path("data"))).as(file).isPositive();
            assertThat(client.rest()).containsExactly("event: complete", "data:");
        }
    }

    /** As the index has them, but with an id that there is: nobody can know one beforehand. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(JsonNode entry) {
        Map<String, Object> variables = new HashMap<>();
        if (entry.has("variables")) {
            variables.putAll(MAPPER.convertValue(entry.path("variables"), Map.class));
        }
        String id = Api.anonymous()
                .data("{ organisations(first: 1) { nodes { id } } }")
                .getString("organisations.nodes[0].id");
        variables.computeIfPresent("id", (key, any) -> id);
        variables.computeIfPresent("ids", (key, any) -> List.of(id));
        variables.computeIfPresent(
                "organisation",
                (key, any) -> Api.anonymous()
                        .data("{ organisation(by: {sourceId: \"demo:org-carpatica-optics\"}) { id } }")
                        .getString("organisation.id"));
        if (variables.containsKey("version")) {
            JsonPath submitted =
                    Api.as("maria").data("{ technology(by: {sourceId: \"demo:tech-plasma-freeze\"}) { id version } }");
            variables.put("id", submitted.getString("technology.id"));
            variables.put("version", submitted.getInt("technology.version"));
        }
        return variables;
    }

    /** How many texts and numbers an answer shows, apart from zeros. */
    private static int leaves(JsonNode node) {
        if (node.isContainerNode()) {
            int count = 0;
            for (JsonNode child : node) {
                count += leaves(child);
            }
            return count;
        }
        return node.isTextual() || node.isNumber() && node.doubleValue() != 0 ? 1 : 0;
    }

    @Test
    void every_example_is_in_the_index() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .toList();
            assertThat(examples().map(entry -> entry.path("file").asText()).toList())
                    .containsExactlyInAnyOrderElementsOf(names)
                    .hasSizeGreaterThanOrEqualTo(15);
        }
    }
}
