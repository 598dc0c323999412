package org.dualusegraph.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.dualusegraph.testing.SocketClient;
import org.junit.jupiter.api.Test;

/** The log as a packaged service writes it: lines that machines read, which tell nothing about persons. */
@QuarkusTest
@TestProfile(LogFile.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(Collector.class)
class LogTest {

    private static final String MAIL = "ana.popescu@example.org";
    private static final String NAME = "Zamfirescu";

    private static JsonNode access(Response response) {
        return LogFile.access(response.header("X-Request-Id")).path("mdc");
    }

    private static String level(Response response) {
        return LogFile.access(response.header("X-Request-Id")).path("level").asText();
    }

    @Test
    void each_request_has_one_line() {
        Response response =
                Api.as("maria").query("query Made($a: Boolean = true) { viewer { signedIn @include(if: $a) } }");
        JsonNode fields = access(response);
        assertThat(level(response)).isEqualTo("DEBUG");
        assertThat(fields.path("method").asText()).isEqualTo("POST");
        assertThat(fields.path("path").asText()).isEqualTo("/graphql");
        assertThat(fields.path("operation").asText()).isEqualTo("viewer");
        assertThat(fields.path("type").asText()).isEqualTo("query");
        assertThat(fields.path("client").asText()).isEqualTo("unknown");
        assertThat(fields.path("status").asText()).isEqualTo("200");
        assertThat(fields.path("outcome").asText()).isEqualTo("ok");
        assertThat(fields.path("cost").asText()).isEqualTo("1");
        assertThat(fields.path("durationMs").asText()).matches("\\d+\\.\\d");
        assertThat(fields.path("traceId").asText()).matches("[0-9a-f]{32}");
        assertThat(fields.path("spanId").asText()).matches("[0-9a-f]{16}");
        assertThat(fields.has("code")).isFalse();
        assertThat(LogFile.request(response.header("X-Request-Id"), line -> true))
                .hasSize(1);
    }

    @Test
    void a_refusal_is_told_by_its_code_wherever_it_happens() {
        Response invalid = Api.anonymous().query("{ nonsense }");
        assertThat(level(invalid)).isEqualTo("INFO");
        assertThat(access(invalid).path("code").asText()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        Response badToken =
                Api.anonymous().request().auth().oauth2("not.a.token").get("/graphql?query=%7B__typename%7D");
        assertThat(access(badToken).path("code").asText()).isEqualTo("UNAUTHENTICATED");
        assertThat(access(badToken).path("client").asText()).isEqualTo("unknown");
        Response method = Api.anonymous().request().delete("/graphql");
        assertThat(access(method).path("code").asText()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(access(method).path("outcome").asText()).isEqualTo("refused");
        Response nowhere = Api.anonymous().request().get("/people/" + MAIL);
        assertThat(access(nowhere).path("path").asText()).isEqualTo("other");
        assertThat(access(nowhere).path("status").asText()).isEqualTo("404");
    }

    @Test
    void a_fault_has_the_ids_of_its_request_and_no_values() throws SQLException {
        Response response;
        try (Database.Lock lock = Database.lock("concept_scheme")) {
            response = Api.anonymous().query("{ conceptSchemes(first: 1) { nodes { id } } }");
        }
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("TIMEOUT");
        assertThat(access(response).path("outcome").asText()).isEqualTo("fault");
        Database.update("ALTER TABLE concept_scheme RENAME TO hidden_scheme");
        try {
            response = Api.anonymous().query("{ conceptSchemes(first: 1) { nodes { id } } }");
        } finally {
            Database.update("ALTER TABLE hidden_scheme RENAME TO concept_scheme");
        }
        assertThat(response.statusCode()).isEqualTo(500);
        List<JsonNode> lines = LogFile.request(
                response.header("X-Request-Id"),
                line -> line.path("level").asText().equals("ERROR"));
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("level").asText()).isEqualTo("ERROR");
            assertThat(line.at("/mdc/traceId").asText()).matches("[0-9a-f]{32}");
            assertThat(line.path("stackTrace").asText()).contains("PSQLException (SQL state 42P01)", "Reader");
        });
        assertThat(lines.toString()).doesNotContain("concept_scheme", "SELECT");
    }

    @Test
    void nothing_that_a_caller_sends_is_in_the_log() throws SQLException {
        String token = Api.token("maria");
        Api.as("maria")
                .query(
                        "query " + NAME
                                + "($text: String!) { technologies(first: 1, where: { title: { contains: $text } })"
                                + " { nodes { id } } " + NAME + ": viewer { roles } }",
                        Map.of("text", MAIL));
        Api.as("maria").query("{ technologies(where: \"" + MAIL + "\") { nodes { id } } }");
        Api.as("maria").query("{ technology(id: \"" + MAIL + "\") { id } }");
        Api.as("maria").query("not graphql " + MAIL);
        Api.anonymous()
                .request()
                .auth()
                .oauth2(token + "x")
                .get("/graphql?query=%7Bviewer%7BsignedIn%7D%7D&mail=" + MAIL);
        Api.anonymous()
                .request()
                .contentType("application/json")
                .body("{\"query\": \"" + MAIL)
                .post("/graphql");
        Api.anonymous().request().header("traceparent", MAIL).get("/" + MAIL + "?token=" + token);
        Api.anonymous().request().request(NAME, "/graphql");
        new Rows()
                .add("Organisation", Map.of("sourceId", MAIL, "name", MAIL, "type", NAME))
                .send();
        try (SocketClient client = SocketClient.as("maria")) {
            client.subscribe(NAME, "query " + NAME + " { viewer { signedIn } }").answer(NAME);
            client.subscribe("b", "{ " + NAME + " }").expect("complete", "error");
        }
        Response last = Api.anonymous().query("{ viewer { signedIn } }");
        LogFile.access(last.header("X-Request-Id"));
        assertThat(LogFile.lines()).isNotEmpty();
        assertThat(LogFile.text())
                .doesNotContain(
                        MAIL,
                        "ana.popescu",
                        NAME,
                        token,
                        token.substring(token.lastIndexOf('.')),
                        "not.a.token",
                        "maria",
                        "signedIn",
                        "Bearer");
    }

    @Test
    void an_operation_on_a_websocket_has_its_line() {
        try (SocketClient client = SocketClient.anonymous()) {
            client.subscribe("a", "{ nonsense }");
            String id =
                    client.expect("error").at("/payload/0/extensions/requestId").asText();
            JsonNode fields = LogFile.access(id).path("mdc");
            assertThat(fields.path("method").asText()).isEqualTo("WEBSOCKET");
            assertThat(fields.path("outcome").asText()).isEqualTo("refused");
            assertThat(fields.path("code").asText()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        }
    }
}
