package org.dualusegraph.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.SocketClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over WebSocket by the protocol graphql-transport-ws: what is answered, and what closes the connection. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SocketProtocolTest {

    private static final String VIEWER = "{ viewer { signedIn roles } }";

    @Test
    void a_query_is_answered_once_and_completed() {
        try (SocketClient client = SocketClient.anonymous()) {
            client.subscribe("a", VIEWER);
            JsonNode payload = client.answer("a");
            assertThat(payload.at("/data/viewer/signedIn").asBoolean()).isFalse();
            assertThat(payload.at("/extensions/cost/limit").asInt()).isPositive();
            assertThat(client.expect("complete").path("id").asText()).isEqualTo("a");
            client.subscribe("a", VIEWER);
            client.answer("a");
            client.expect("complete");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "authorization"})
    void the_token_comes_with_connection_init(String key) {
        try (SocketClient client = SocketClient.open()) {
            client.send(SocketClient.initOf(Api.token("maria")).replace("Authorization", key));
            client.expect("connection_ack");
            client.subscribe("me", VIEWER);
            assertThat(client.answer("me").at("/data/viewer/roles").toString()).contains("CLUSTER_MANAGER");
        }
    }

    @Test
    void the_token_comes_with_the_upgrade() {
        try (SocketClient client =
                SocketClient.open(SocketClient.builder().header("Authorization", "Bearer " + Api.token("maria")))) {
            client.send("{\"type\":\"connection_init\"}").expect("connection_ack");
            client.subscribe("me", VIEWER);
            assertThat(client.answer("me").at("/data/viewer/signedIn").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void a_bad_token_of_the_upgrade_is_refused_before_it() {
        assertRefused(SocketClient.builder().header("Authorization", "Bearer not.a.token"), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer not.a.token", "Bearer ", "Basic bWFyaWE6bWFyaWE=", ""})
    void a_bad_token_of_connection_init_closes(String authorization) {
        try (SocketClient client = SocketClient.open()) {
            client.send("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"" + authorization + "\"}}");
            assertThat(client.closed()).startsWith("4403 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"start\",\"id\":\"a\"}",
                "{\"type\":\"ping\"} {}",
                "{\"type\":\"ping\",\"payload\":1}",
                "{\"type\":\"connection_init\",\"payload\":\"x\"}",
                "{\"type\":\"complete\"}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ viewer { signedIn } }\"}}",
                "{\"type\":\"subscribe\",\"id\":7,\"payload\":{\"query\":\"{ viewer { signedIn } }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{ viewer { signedIn } }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"a\"}",
                "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{\"query\":1}}",
                "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{\"query\":\"{ x }\",\"variables\":[]}}"
            })
    void what_is_no_message_closes(String message) {
        try (SocketClient client = SocketClient.anonymous()) {
            client.send(message);
            assertThat(client.closed()).startsWith("4400 ");
        }
    }

    @Test
    void a_binary_message_closes() {
        try (SocketClient client = SocketClient.anonymous()) {
            client.socket().sendBinary(ByteBuffer.wrap(new byte[] {'{', '}'}), true);
            assertThat(client.closed()).startsWith("4400 ");
        }
    }

    @Test
    void a_message_in_pieces_is_one_message_and_may_be_as_large_as_a_body() {
        try (SocketClient client = SocketClient.anonymous()) {
            String document = VIEWER + " # " + "x".repeat(200_000);
            String message = "{\"id\":\"a\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + document + "\"}}";
            client.socket().sendText(message.substring(0, 100_000), false).join();
            client.socket().sendText(message.substring(100_000), true).join();
            client.answer("a");
        }
    }

    @Test
    void a_message_that_is_too_large_closes() {
        try (SocketClient client = SocketClient.anonymous()) {
            client.socket().sendText("{\"type\":\"" + "x".repeat(300_000) + "\"}", true);
            assertThat(client.closed()).startsWith("4400 ");
        }
    }

    @Test
    void an_operation_before_the_acknowledgement_closes() {
        try (SocketClient client = SocketClient.open()) {
            client.subscribe("a", VIEWER);
            assertThat(client.closed()).startsWith("4401 ");
        }
    }

    @Test
    void a_second_connection_init_closes() {
        try (SocketClient client = SocketClient.anonymous()) {
            client.send("{\"type\":\"connection_init\"}");
            assertThat(client.closed()).isEqualTo("4429 Too many initialisation requests");
        }
    }

    @Test
    void another_subprotocol_or_none_closes() {
        WebSocket.Builder none = java.net.http.HttpClient.newHttpClient().newWebSocketBuilder();
        try (SocketClient client = SocketClient.open(none)) {
            assertThat(client.closed()).startsWith("4406 ");
        }
        WebSocket.Builder old = java.net.http.HttpClient.newHttpClient().newWebSocketBuilder();
        try (SocketClient client = SocketClient.open(old.subprotocols("graphql-ws"))) {
            assertThat(client.closed()).startsWith("4406 ");
        }
    }

    @Test
    void of_several_subprotocols_the_right_one_is_chosen() {
        WebSocket.Builder both = java.net.http.HttpClient.newHttpClient().newWebSocketBuilder();
        try (SocketClient client = SocketClient.open(both.subprotocols("graphql-ws", SocketClient.PROTOCOL))) {
            assertThat(client.socket().getSubprotocol()).isEqualTo(SocketClient.PROTOCOL);
            client.send("{\"type\":\"connection_init\"}").expect("connection_ack");
        }
    }

    @Test
    void an_id_in_use_closes() throws SQLException {
        try (SocketClient client = SocketClient.anonymous();
                Database.Lock ignored = Database.lock("event")) {
            client.subscribe("a", "{ events { nodes { ref } } }");
            client.subscribe("a", VIEWER);
            assertThat(client.closed()).isEqualTo("4409 Subscriber for this id already exists");
        }
    }

    @Test
    void pings_are_answered_even_before_connection_init() {
        try (SocketClient client = SocketClient.open()) {
            client.send("{\"type\":\"ping\"}").expect("pong");
            client.send("{\"type\":\"ping\",\"payload\":{\"a\":1}}").expect("pong");
            client.send("{\"type\":\"pong\"}");
            client.send("{\"type\":\"connection_init\",\"payload\":null}").expect("connection_ack");
        }
    }

    @Test
    void what_is_refused_before_it_runs_is_an_error_message() {
        try (SocketClient client = SocketClient.anonymous()) {
            assertError(client, "{ nothing }", "GRAPHQL_VALIDATION_FAILED");
            assertError(client, "{ viewer {", "GRAPHQL_PARSE_FAILED");
            assertError(client, "{ node(id: \"x\") { id } }", "INVALID_ID");
            String aliases = "a%1$d: __typename ".repeat(31).formatted(1);
            assertError(client, "{ " + aliases + "}", "DOCUMENT_LIMIT_EXCEEDED");
            client.subscribe("last", VIEWER);
            client.answer("last");
        }
    }

    private static void assertError(SocketClient client, String document, String code) {
        client.subscribe("e", document);
        JsonNode message = client.expect("error");
        assertThat(message.path("id").asText()).isEqualTo("e");
        assertThat(message.path("payload").isArray()).isTrue();
        assertThat(message.at("/payload/0/extensions/code").asText()).isEqualTo(code);
        assertThat(message.at("/payload/0/extensions/requestId").asText()).isNotBlank();
    }

    @Test
    void a_cancelled_operation_is_not_answered() throws SQLException {
        try (SocketClient client = SocketClient.anonymous()) {
            try (Database.Lock ignored = Database.lock("event")) {
                client.subscribe("slow", "{ events { nodes { ref } } }");
                client.send("{\"type\":\"complete\",\"id\":\"slow\"}");
                client.send("{\"type\":\"complete\",\"id\":\"unknown\"}");
                client.subscribe("fast", VIEWER);
                client.answer("fast");
                client.expect("complete");
            }
            client.subscribe("later", "{ events { nodes { ref } } }");
            client.answer("later");
        }
    }

    @Test
    void operations_of_one_connection_run_at_the_same_time() throws SQLException {
        try (SocketClient client = SocketClient.anonymous()) {
            try (Database.Lock ignored = Database.lock("event")) {
                client.subscribe("slow", "{ events { nodes { ref } } }");
                for (int i = 0; i < 50; i++) {
                    client.subscribe("fast", VIEWER);
                    client.answer("fast");
                    client.expect("complete");
                }
            }
            client.answer("slow");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:@, true",
        "https://localhost:@, true",
        "HTTP://LOCALHOST:@, true",
        "http://localhost, false",
        "http://localhost:@.example.org, false",
        "https://example.org, false",
        "null, false"
    })
    void a_page_must_be_of_the_same_host(String origin, boolean allowed) {
        WebSocket.Builder builder =
                SocketClient.builder().header("Origin", origin.replace("@", String.valueOf(RestAssured.port)));
        if (allowed) {
            try (SocketClient client = SocketClient.open(builder)) {
                client.send("{\"type\":\"connection_init\"}").expect("connection_ack");
            }
        } else {
            assertRefused(builder, 403);
        }
    }

    @Test
    void half_a_handshake_is_refused_in_json() {
        Response response = Api.anonymous()
                .request()
                .header("Upgrade", "websocket")
                .header("Connection", "Upgrade")
                .get("/graphql");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
        assertThat(response.header("Sec-WebSocket-Version")).isEqualTo("13");
    }

    private static void assertRefused(WebSocket.Builder builder, int status) {
        assertThat(SocketClient.refusal(builder)).startsWith(status + " application/json");
    }
}
