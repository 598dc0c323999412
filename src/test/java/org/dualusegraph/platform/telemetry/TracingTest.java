package org.dualusegraph.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.SocketClient;
import org.junit.jupiter.api.Test;

/** Spans as a collector receives them: one for each operation and each of its statements, and nothing that a caller sent. */
@QuarkusTest
@TestProfile(LogFile.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(Collector.class)
class TracingTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";
    private static final long SERVER = 2;
    private static final long CLIENT = 3;

    private static Response traced(Api api, String trace, String query, Map<String, Object> variables) {
        return api.request()
                .header("traceparent", "00-" + trace + "-" + PARENT + "-01")
                .contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql");
    }

    private static ExportedSpan server(List<ExportedSpan> spans) {
        return spans.stream().filter(span -> span.kind() == SERVER).findFirst().orElseThrow();
    }

    @Test
    void an_operation_is_a_span_below_that_of_its_caller_and_its_statements_are_spans_below_it() {
        traced(
                Api.anonymous(),
                TRACE,
                "query SecretName($words: String!) { technologies(first: 2, where: { title: { contains: $words } })"
                        + " { totalCount nodes { id } } }",
                Map.of("words", "ana.popescu@example.org"));
        List<ExportedSpan> spans = Collector.trace(TRACE, span -> span.kind() == SERVER);
        ExportedSpan operation = server(spans);
        assertThat(operation.name()).isEqualTo("query technologies");
        assertThat(operation.parentId()).isEqualTo(PARENT);
        assertThat(operation.attributes())
                .containsEntry("graphql.operation.type", "query")
                .containsEntry("graphql.operation.name", "technologies")
                .containsEntry("http.request.method", "POST")
                .containsEntry("http.response.status_code", "200");
        List<ExportedSpan> statements =
                spans.stream().filter(span -> span.kind() == CLIENT).toList();
        assertThat(statements)
                .extracting(ExportedSpan::name)
                .containsOnly("SELECT Technology")
                .hasSize(1);
        assertThat(statements)
                .allSatisfy(statement -> assertThat(statement.parentId()).isEqualTo(operation.spanId()))
                .allSatisfy(
                        statement -> assertThat(statement.attributes()).containsEntry("db.system.name", "postgresql"));
        assertThat(spans.toString()).doesNotContain("SecretName", "ana.popescu", "example.org", "FROM", "totalCount");
    }

    @Test
    void the_trace_that_an_error_names_is_the_one_that_is_exported() {
        Response response = Api.anonymous().query("{ nonsense }");
        String trace = response.jsonPath().getString("errors[0].extensions.traceId");
        ExportedSpan span = server(Collector.trace(trace, exported -> exported.kind() == SERVER));
        assertThat(span.name()).isEqualTo("POST /graphql");
        assertThat(span.parentId()).isEmpty();
        assertThat(span.attributes()).containsEntry("error.type", "GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void the_line_of_the_log_has_the_ids_of_the_span() {
        Response response = Api.anonymous().query("{ viewer { signedIn } }");
        var mdc = LogFile.access(response.header("X-Request-Id")).path("mdc");
        List<ExportedSpan> spans = Collector.trace(mdc.path("traceId").asText(), span -> span.kind() == SERVER);
        assertThat(server(spans).spanId()).isEqualTo(mdc.path("spanId").asText());
    }

    @Test
    void the_transaction_of_a_change_is_a_span() {
        String trace = "5bf92f3577b34da6a3ce929d0e0e4736";
        traced(
                Api.as("maria"),
                trace,
                "mutation Secret { erasePerson(input: {expectedVersion: 999}) { userErrors { code } } }",
                Map.of());
        List<ExportedSpan> spans = Collector.trace(trace, span -> span.name().equals("TRANSACTION erasePerson"));
        assertThat(spans).extracting(ExportedSpan::name).contains("TRANSACTION erasePerson");
        assertThat(spans.toString()).doesNotContain("Secret");
    }

    @Test
    void a_caller_that_is_not_sampled_is_not_traced() {
        String unsampled = "6bf92f3577b34da6a3ce929d0e0e4736";
        String sampled = "7bf92f3577b34da6a3ce929d0e0e4736";
        Api.anonymous()
                .request()
                .header("traceparent", "00-" + unsampled + "-" + PARENT + "-00")
                .get("/graphql?query=%7B__typename%7D")
                .then()
                .statusCode(200);
        traced(Api.anonymous(), sampled, "{ __typename }", Map.of());
        assertThat(Collector.trace(sampled, span -> span.kind() == SERVER)).isNotEmpty();
        assertThat(Collector.all()).noneMatch(span -> span.traceId().equals(unsampled));
    }

    @Test
    void an_operation_on_a_websocket_is_a_span_of_its_own() {
        String trace = "8bf92f3577b34da6a3ce929d0e0e4736";
        try (SocketClient client =
                SocketClient.open(SocketClient.builder().header("traceparent", "00-" + trace + "-" + PARENT + "-01"))) {
            client.send("{\"type\":\"connection_init\"}").expect("connection_ack");
            client.subscribe("a", "{ viewer { signedIn } }").answer("a");
            assertThat(Collector.trace(trace, span -> span.name().equals("query viewer")))
                    .anyMatch(span -> span.name().equals("query viewer"));
        }
    }
}
