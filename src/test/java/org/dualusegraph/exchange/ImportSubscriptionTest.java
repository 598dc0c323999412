package org.dualusegraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.EventClient;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.SocketClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An import that is watched while it runs. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@ExtendWith(Traces.class)
class ImportSubscriptionTest {

    private static final String LISTENER = "FROM pg_stat_activity WHERE application_name = 'dual-use-graph signals'";
    private static final String ABSENT = GlobalId.encode("IJ", new UUID(0x7000, 1));

    private static String watching(String id) {
        return "subscription { importJob(id: \"" + id + "\") { id state rowsRead created rejected finishedAt } }";
    }

    @Test
    void over_websocket_a_running_import_is_seen_from_now_to_its_end() throws IOException, SQLException {
        try (RunningImport running = new RunningImport("imp:ws-");
                SocketClient client = SocketClient.as("maria")) {
            client.subscribe("job", watching(running.id()));
            assertThat(client.answer("job").at("/data/importJob/rowsRead").asInt())
                    .isZero();
            for (int batches = 1; batches <= 2; batches++) {
                running.send(RunningImport.BATCH);
                JsonNode job = client.answer("job").at("/data/importJob");
                assertThat(job.path("rowsRead").asInt()).isEqualTo(batches * RunningImport.BATCH);
                assertThat(job.path("state").asText()).isEqualTo("RUNNING");
            }
            running.end();
            JsonNode job = lastOf(client);
            assertThat(job.path("state").asText()).isEqualTo("DONE");
            assertThat(job.path("created").asInt()).isEqualTo(2 * RunningImport.BATCH + 1);
            assertThat(job.path("finishedAt").isTextual()).isTrue();
            assertThat(client.expect("complete").path("id").asText()).isEqualTo("job");
        }
    }

    /** The last batch may be seen before the end is. */
    private static JsonNode lastOf(SocketClient client) {
        JsonNode job = client.answer("job").at("/data/importJob");
        return job.path("state").asText().equals("RUNNING")
                ? client.answer("job").at("/data/importJob")
                : job;
    }

    @Test
    void over_events_a_running_import_is_seen_from_now_to_its_end() throws IOException, SQLException {
        try (RunningImport running = new RunningImport("imp:sse-");
                EventClient client = EventClient.post(Api.token("maria"), watching(running.id()))) {
            assertThat(client.next().at("/data/importJob/rowsRead").asInt()).isZero();
            running.send(RunningImport.BATCH);
            assertThat(client.next().at("/data/importJob/rowsRead").asInt()).isEqualTo(RunningImport.BATCH);
            running.end();
            assertThat(String.join("\n", client.rest()))
                    .contains("\"state\":\"DONE\"")
                    .endsWith("event: complete\ndata:");
        }
    }

    @Test
    void what_was_not_selected_is_not_told() throws IOException, SQLException {
        try (RunningImport running = new RunningImport("imp:quiet-");
                SocketClient client = SocketClient.as("maria")) {
            client.subscribe("state", "subscription { importJob(id: \"" + running.id() + "\") { state } }");
            assertThat(client.answer("state").at("/data/importJob/state").asText())
                    .isEqualTo("RUNNING");
            running.send(RunningImport.BATCH);
            running.end();
            assertThat(client.answer("state").at("/data/importJob/state").asText())
                    .isEqualTo("DONE");
            client.expect("complete");
        }
    }

    @Test
    void an_import_that_has_ended_is_answered_once() {
        Imported imported = Imported.rows("{");
        try (SocketClient client = SocketClient.as("maria")) {
            client.subscribe("job", watching(imported.id()));
            JsonNode job = client.answer("job").at("/data/importJob");
            assertThat(job.path("id").asText()).isEqualTo(imported.id());
            assertThat(job.path("state").asText()).isEqualTo("DONE_WITH_ERRORS");
            client.expect("complete");
        }
    }

    @Test
    void an_import_that_there_is_not_is_one_null() {
        try (SocketClient client = SocketClient.as("maria")) {
            client.subscribe("job", watching(ABSENT));
            JsonNode payload = client.answer("job");
            assertThat(payload.at("/data/importJob").isNull()).isTrue();
            assertThat(payload.has("errors")).isFalse();
            client.expect("complete");
            client.subscribe("job", watching("garbage"));
            assertThat(client.expect("error").at("/payload/0/extensions/code").asText())
                    .isEqualTo("INVALID_ID");
        }
    }

    @Test
    void nobody_else_watches() throws IOException {
        String id = Imported.rows("{").id();
        assertRefused(SocketClient.anonymous(), id, "UNAUTHENTICATED");
        assertRefused(SocketClient.as("ana"), id, "FORBIDDEN");
        assertRefused(SocketClient.as("ofelia"), ABSENT, "FORBIDDEN");
        try (EventClient client = EventClient.get(null, watching(id))) {
            assertThat(client.next().at("/errors/0/extensions/code").asText()).isEqualTo("UNAUTHENTICATED");
            assertThat(client.rest()).containsExactly("event: complete", "data:");
        }
    }

    private static void assertRefused(SocketClient opened, String id, String code) {
        try (SocketClient client = opened) {
            client.subscribe("job", watching(id));
            JsonNode payload = client.answer("job");
            assertThat(payload.at("/data/importJob").isNull()).isTrue();
            assertThat(payload.at("/errors/0/extensions/code").asText()).isEqualTo(code);
            client.expect("complete");
        }
    }

    @Test
    void a_plain_request_is_told_where_subscriptions_are_answered() {
        Response posted = Api.as("maria").query(watching(ABSENT));
        assertThat(posted.statusCode()).isEqualTo(406);
        assertThat(posted.jsonPath().getString("errors[0].extensions.code")).isEqualTo("NOT_ACCEPTABLE");
        assertThat(posted.jsonPath().getString("errors[0].message")).contains("text/event-stream", "WebSocket");
        Response got =
                Api.as("maria").request().queryParam("query", watching(ABSENT)).get("/graphql");
        assertThat(got.statusCode()).isEqualTo(406);
    }

    @Test
    void an_answer_takes_as_many_statements_as_that_of_the_query() throws SQLException {
        String id = Imported.rows("{", "{").id();
        String field = "importJob(id: \"" + id + "\") { state rowErrors(first: 5) { totalCount nodes { line } } }";
        int query = Database.statementsDuring(() -> Api.as("maria").data("{ " + field + " }"));
        try (SocketClient client = SocketClient.as("maria")) {
            int subscription = Database.statementsDuring(() -> {
                client.subscribe("job", "subscription { " + field + " }");
                client.answer("job");
            });
            assertThat(subscription).isEqualTo(query).isEqualTo(3);
        }
    }

    @Test
    void a_change_is_seen_after_the_listener_lost_its_connection() throws IOException, SQLException {
        try (RunningImport running = new RunningImport("imp:lost-");
                SocketClient client = SocketClient.as("maria")) {
            client.subscribe("job", watching(running.id()));
            client.answer("job");
            awaitListeners(1);
            Database.update("SELECT pg_terminate_backend(pid, 20000) " + LISTENER);
            running.send(RunningImport.BATCH);
            assertThat(client.answer("job").at("/data/importJob/rowsRead").asInt())
                    .isEqualTo(RunningImport.BATCH);
            awaitListeners(1);
            running.send(RunningImport.BATCH);
            assertThat(client.answer("job").at("/data/importJob/rowsRead").asInt())
                    .isEqualTo(2 * RunningImport.BATCH);
        }
    }

    private static void awaitListeners(int wanted) throws SQLException {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (Database.number("SELECT count(*) " + LISTENER) != wanted) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    @Test
    void many_watch_the_same_import_over_one_listening_connection() throws IOException, SQLException {
        try (RunningImport running = new RunningImport("imp:many-");
                SocketClient one = SocketClient.as("maria");
                SocketClient other = SocketClient.as("maria")) {
            for (SocketClient client : new SocketClient[] {one, other}) {
                for (int i = 0; i < 5; i++) {
                    client.subscribe("job" + i, watching(running.id()));
                    client.answer("job" + i);
                }
            }
            awaitListeners(1);
            one.send("{\"type\":\"complete\",\"id\":\"job0\"}");
            one.send("{\"type\":\"ping\"}").expect("pong");
            running.send(RunningImport.BATCH);
            for (int i = 0; i < 9; i++) {
                JsonNode message = (i < 4 ? one : other).expect("next");
                assertThat(message.at("/payload/data/importJob/rowsRead").asInt())
                        .isEqualTo(RunningImport.BATCH);
            }
        }
    }
}
