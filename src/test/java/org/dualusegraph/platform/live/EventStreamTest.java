package org.dualusegraph.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.EventClient;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over Server-Sent Events, one connection an operation. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class EventStreamTest {

    private static final String VIEWER = "{ viewer { signedIn } }";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_query_is_one_next_and_one_complete(boolean post) throws IOException {
        String token = Api.token("maria");
        try (EventClient client = post ? EventClient.post(token, VIEWER) : EventClient.get(token, VIEWER)) {
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.header("Content-Type")).isEqualTo("text/event-stream; charset=utf-8");
            assertThat(client.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(client.header("Content-Encoding")).isNotEqualTo("gzip");
            assertThat(client.header("RateLimit-Remaining")).isNotEmpty();
            assertThat(client.header("X-Request-Id")).isNotEmpty();
            assertThat(client.next().at("/data/viewer/signedIn").asBoolean()).isTrue();
            assertThat(client.rest()).containsExactly("event: complete", "data:");
        }
    }

    @Test
    void a_large_answer_is_one_line_and_is_not_compressed() throws IOException {
        String document = "{ organisations(first: 100) { nodes { id legalName description { text } } } }";
        try (EventClient client = EventClient.get(null, document)) {
            assertThat(client.header("Content-Encoding")).isNotEqualTo("gzip");
            assertThat(client.next().at("/data/organisations/nodes").size()).isGreaterThan(10);
            assertThat(client.rest()).containsExactly("event: complete", "data:");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{ nothing }, GRAPHQL_VALIDATION_FAILED",
        "query($x: Int!) { organisations(first: $x) { totalCount } }, GRAPHQL_VALIDATION_FAILED",
        "{ node(id: \"x\") { id } }, INVALID_ID",
        "{ viewer @defer { signedIn } }, GRAPHQL_VALIDATION_FAILED"
    })
    void what_validation_finds_is_told_in_the_stream(String document, String code) throws IOException {
        try (EventClient client = EventClient.post(null, document)) {
            assertThat(client.status()).isEqualTo(200);
            JsonNode answer = client.next();
            assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo(code);
            assertThat(answer.has("data")).isFalse();
            assertThat(client.rest()).containsExactly("event: complete", "data:");
        }
    }

    @Test
    void what_is_refused_before_is_answered_in_json() throws IOException {
        assertRefused(EventClient.post(null, "{ viewer {"), 400, "GRAPHQL_PARSE_FAILED");
        assertRefused(EventClient.post(null, ""), 400, "GRAPHQL_PARSE_FAILED");
        assertRefused(EventClient.post("not.a.token", VIEWER), 401, "UNAUTHENTICATED");
        String aliases = "a: __typename ".repeat(31);
        assertRefused(EventClient.post(null, "{ " + aliases + "}"), 400, "DOCUMENT_LIMIT_EXCEEDED");
        assertRefused(EventClient.post(null, VIEWER + " ".repeat(300_000)), 413, "PAYLOAD_TOO_LARGE");
    }

    private static void assertRefused(EventClient opened, int status, String code) throws IOException {
        try (EventClient client = opened) {
            assertThat(client.status()).isEqualTo(status);
            assertThat(client.header("Content-Type")).startsWith("application/graphql-response+json");
            assertThat(client.json().at("/errors/0/extensions/code").asText()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/event-stream | text/event-stream",
                "text/event-stream, application/json | text/event-stream",
                "application/json, text/event-stream | application/json",
                "application/json;q=0.5, text/event-stream | text/event-stream",
                "text/event-stream;q=0.1, application/graphql-response+json | application/graphql-response+json",
                "*/* | application/json"
            })
    void the_accept_header_decides(String accept, String type) {
        Response response = Api.anonymous()
                .request()
                .header("Accept", accept)
                .contentType("application/json")
                .body("{\"query\":\"{ viewer { signedIn } }\"}")
                .post("/graphql");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(type);
    }

    @Test
    void a_request_for_the_head_alone_begins_no_stream() {
        Response response = Api.anonymous()
                .request()
                .header("Accept", "text/event-stream, application/json;q=0.1")
                .queryParam("query", VIEWER)
                .head("/graphql");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/json");
    }

    @Test
    void other_content_types_are_refused_as_ever() {
        Response response = Api.anonymous()
                .request()
                .header("Accept", "text/event-stream")
                .contentType("text/plain")
                .body("{\"query\":\"{ viewer { signedIn } }\"}")
                .post("/graphql");
        assertThat(response.statusCode()).isEqualTo(415);
    }
}
