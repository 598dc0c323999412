package org.dualusegraph.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with the framework left to itself does not go wrong here. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FrameworkTrapsTest {

    private static final String VIEWER = "{\"query\": \"{ viewer { signedIn } }\"}";

    private static Response post(String contentType, String body) {
        return Api.anonymous().request().contentType(contentType).body(body).post("/graphql");
    }

    private static Response withToken(String token) {
        return Api.anonymous()
                .request()
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(VIEWER)
                .post("/graphql");
    }

    private static void assertRefused(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/").contains("json");
        JsonPath json = response.jsonPath();
        assertThat(json.getString("errors[0].extensions.code")).isEqualTo(code);
        assertThat(json.getString("errors[0].extensions.requestId")).isEqualTo(response.header("X-Request-Id"));
        assertThat(json.<Object>get("data.organisation")).isNull();
    }

    // 1. Arguments of one parent or alias are not those of another.

    @Test
    void each_alias_under_each_parent_has_its_own_arguments() {
        String query = "{ organisations(first: 100) { nodes { all: technologies { totalCount }"
                + " early: technologies(where: {trl: {lte: 4}}) { totalCount nodes { trl { current } } }"
                + " late: technologies(where: {trl: {gt: 4}}) { totalCount nodes { trl { current } } } } } }";
        JsonNode nodes = Api.as("maria").tree(query, Map.of()).at("/organisations/nodes");
        int early = 0;
        int late = 0;
        for (JsonNode node : nodes) {
            assertThat(node.path("early").findValues("current")).allMatch(trl -> trl.asInt() <= 4);
            assertThat(node.path("late").findValues("current")).allMatch(trl -> trl.asInt() > 4);
            early += node.at("/early/totalCount").asInt();
            late += node.at("/late/totalCount").asInt();
        }
        assertThat(early).isPositive();
        assertThat(late).isPositive();
        assertThat(early + late)
                .isEqualTo(nodes.findParents("all").stream()
                        .mapToInt(node -> node.at("/all/totalCount").asInt())
                        .sum());
    }

    // 2. Requests do not queue for threads while the database is slow.

    @Test
    void eight_requests_wait_inside_the_database_at_the_same_time() throws Exception {
        Api.anonymous().data("{ events { nodes { ref } } }");
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers;
            try (Database.Lock ignored = Database.lock("event")) {
                answers = IntStream.range(0, 8)
                        .mapToObj(i -> clients.submit(() -> Api.anonymous().query("{ events { nodes { ref } } }")))
                        .toList();
                assertThat(waitingFor(8)).isEqualTo(8);
                assertThat(answers).noneMatch(Future::isDone);
            }
            for (Future<Response> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                assertThat(answer.get().jsonPath().getList("data.events.nodes")).isNotEmpty();
            }
        }
    }

    /** How many sessions wait for a lock, as soon as there are so many or after twenty seconds. */
    private static long waitingFor(int wanted) throws SQLException {
        long deadline = System.nanoTime() + 20_000_000_000L;
        long waiting = 0;
        while (waiting < wanted && System.nanoTime() < deadline) {
            waiting = Database.number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                    + " AND query LIKE '%FROM event %'");
        }
        return waiting;
    }

    // 5. HTTP: one door, with the rules of GraphQL over HTTP.

    @Test
    void get_takes_an_operation_name() {
        Response response = Api.anonymous()
                .request()
                .queryParam("query", "query A { a: __typename } query B { b: __typename }")
                .queryParam("operationName", "B")
                .get("/graphql");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getString("data.b")).isEqualTo("Query");
        assertThat(response.jsonPath().<Object>get("data.a")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/graphql",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/jsonx"
            })
    void any_other_content_type_than_json_is_refused(String contentType) {
        Response response = Api.anonymous()
                .request()
                .header("Content-Type", contentType)
                .body(VIEWER.getBytes(StandardCharsets.UTF_8))
                .post("/graphql");
        assertRefused(response, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_form_is_refused() {
        Response response =
                Api.anonymous().request().formParam("query", "{ __typename }").post("/graphql");
        assertRefused(response, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "1", "true"})
    void variables_that_are_no_object_are_refused(String variables) {
        assertRefused(
                post("application/json", "{\"query\": \"{ __typename }\", \"variables\": " + variables + "}"),
                400,
                "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[" + VIEWER + "]",
                "[" + VIEWER + "," + VIEWER + "]",
                "null",
                "\"{ viewer }\"",
                "",
                "{",
                "{}",
                "{\"query\": 1}",
                "{\"query\": null}"
            })
    void a_body_that_is_no_request_is_refused(String body) {
        assertRefused(post("application/json", body), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ref: \"a\", sourceId: \"b\"}", "{}", "{ref: null}"})
    void a_literal_that_breaks_one_of_is_an_error_in_json(String by) {
        Response response = Api.anonymous().query("{ organisation(by: " + by + ") { ref } }");
        assertRefused(response, 400, "INVALID_ARGUMENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ref\": \"a\", \"sourceId\": \"b\"}", "{}", "{\"ref\": null}"})
    void a_variable_that_breaks_one_of_is_an_error_in_json(String by) {
        Response response = post(
                "application/json",
                "{\"query\": \"query ($by: OrganisationBy!) {"
                        + " organisation(by: $by) { ref } }\", \"variables\": {\"by\": " + by + "}}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getString("errors[0].extensions.code"))
                .isIn("GRAPHQL_VALIDATION_FAILED", "INVALID_ARGUMENT");
        assertThat(response.jsonPath().<Object>get("data.organisation")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{ viewer", "query }", "{ organisations(first: ) { totalCount } }", "\\u0000"})
    void a_document_that_cannot_be_parsed_says_so(String query) {
        String body = "{\"query\": \"" + query + "\"}";
        assertRefused(post("application/json", body), 200, "GRAPHQL_PARSE_FAILED");
        Response specified = Api.anonymous()
                .request()
                .accept("application/graphql-response+json")
                .contentType("application/json")
                .body(body)
                .post("/graphql");
        assertRefused(specified, 400, "GRAPHQL_PARSE_FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/framework",
                "/framework/",
                "/framework/schema.graphql",
                "//framework",
                "/%66ramework",
                "/framework/x"
            })
    void the_endpoint_of_the_framework_is_out_of_reach(String path) {
        Response get = Api.anonymous().request().urlEncodingEnabled(false).get(path + "?query=%7B__typename%7D");
        assertRefused(get, 404, "NOT_FOUND");
        Response post = Api.anonymous()
                .request()
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body(VIEWER)
                .post(path);
        assertRefused(post, 404, "NOT_FOUND");
    }

    @Test
    void a_body_beyond_the_limit_is_refused() {
        String padding = " ".repeat(256 * 1024);
        assertRefused(post("application/json", VIEWER + padding), 413, "PAYLOAD_TOO_LARGE");
        assertThat(post("application/json", VIEWER + padding.substring(VIEWER.length()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_refused_request_leaves_its_connection_usable() throws Exception {
        String url = ConfigProvider.getConfig().getValue("test.url", String.class);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (String path : List.of("/graphql", "/framework", "/graphql")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(" ".repeat(200_000)))
                        .build();
                assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                        .isBetween(404, 415);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "a.b."})
    void a_token_that_is_none_is_refused_in_json(String token) {
        assertTokenRefused(withToken(token));
    }

    @Test
    void a_token_that_was_changed_or_is_not_signed_is_refused_in_json() {
        String[] parts = Api.token("maria").split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String expired = base64(payload.replaceAll("\"exp\":\\d+", "\"exp\":1000000000"));
        String header = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        assertTokenRefused(withToken(parts[0] + "." + expired + "." + parts[2]));
        assertTokenRefused(withToken(header + "." + parts[1] + "."));
        assertTokenRefused(withToken(header + "." + parts[1] + "." + parts[2]));
        assertTokenRefused(withToken(parts[0] + "." + parts[1] + "."));
        assertThat(withToken(Api.token("maria")).jsonPath().getBoolean("data.viewer.signedIn"))
                .isTrue();
    }

    private static void assertTokenRefused(Response response) {
        assertRefused(response, 401, "UNAUTHENTICATED");
        assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    // 6. What is not there is not declared.

    @Test
    void defer_is_not_offered_and_a_subscription_not_to_a_plain_request() {
        JsonPath schema = Api.anonymous()
                .data("{ __schema { directives { name } subscriptionType { name } } }")
                .setRootPath("data.__schema");
        assertThat(schema.getList("directives.name", String.class))
                .contains("include", "skip", "deprecated", "specifiedBy", "oneOf")
                .doesNotHaveDuplicates();
        assertRefused(
                Api.anonymous().query("{ ... @defer { viewer { signedIn } } }"), 200, "GRAPHQL_VALIDATION_FAILED");
        assertThat(schema.getString("subscriptionType.name")).isEqualTo("Subscription");
        assertRefused(Api.anonymous().query("subscription { x }"), 200, "GRAPHQL_VALIDATION_FAILED");
        assertRefused(Api.anonymous().query("subscription { importJob(id: \"x\") { id } }"), 406, "NOT_ACCEPTABLE");
    }

    // 7. and 9. The schema says what is meant.

    @Test
    void the_published_schema_has_no_marks_of_the_framework() {
        String schema = Api.anonymous().request().get("/graphql/schema.graphql").asString();
        assertThat(schema).doesNotContain("InputInput", "rolesAllowed", "BigDecimal", ": Long", "@defer");
        assertThat(schema).contains("input OrganisationFilter", "input OrganisationBy @oneOf", "): [Node]!\n");
    }

    @Test
    void an_error_never_names_an_exception() {
        String answer =
                Api.anonymous().query("{ node(id: \"garbage\") { id } }").asString();
        assertThat(answer)
                .contains("INVALID_ID")
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("org.");
    }

    // 10. Explorers introspect fifteen levels deep.

    @Test
    void introspection_is_answered_as_deep_as_explorers_ask() {
        String type = "kind name " + "ofType { kind name ".repeat(9) + "}".repeat(9);
        String query = "{ __schema { types { fields { args { type { " + type + " } } type { " + type + " } } } } }";
        assertThat(Api.anonymous().data(query).getList("__schema.types")).hasSizeGreaterThan(50);
    }

    // 11. Money is text, so no decimal is bent.

    @Test
    void amounts_are_strings() {
        List<Object> amounts = Api.as("maria")
                .data("{ opportunities(first: 100) { nodes { budgetRange { from { amount currency } } } } }")
                .getList("opportunities.nodes.budgetRange.findAll { it != null }.from.amount");
        assertThat(amounts)
                .isNotEmpty()
                .filteredOn(amount -> amount != null)
                .allSatisfy(amount ->
                        assertThat(amount).isInstanceOf(String.class).asString().matches("\\d+\\.\\d{2}"));
    }
}
