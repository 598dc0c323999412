package org.dualusegraph.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.EventClient;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.SlowReader;
import org.dualusegraph.testing.SocketClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What ends connections that last, and how many there may be; with short times and small numbers. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(LiveLimitsTest.Impatient.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveLimitsTest {

    /** Short times, small numbers, and tokens that soon expire. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("dual-use-graph.live.init-time", "3S"),
                    Map.entry("dual-use-graph.live.ping-every", "1S"),
                    Map.entry("dual-use-graph.live.comment-every", "0.2S"),
                    Map.entry("dual-use-graph.live.write-time", "1S"),
                    Map.entry("dual-use-graph.live.connections", "3"),
                    Map.entry("dual-use-graph.live.operations", "2"),
                    Map.entry("dual-use-graph.live.waiting-per-address", "20"),
                    Map.entry("dual-use-graph.live.origins", "https://app.example.org"),
                    Map.entry("dual-use-graph.limits.cost", "1000"),
                    Map.entry("dual-use-graph.limits.rate.capacity", "1000"),
                    Map.entry("dual-use-graph.limits.rate.refill", "1"),
                    Map.entry("quarkus.oidc.devservices.access-token-expires-in", "8S"));
        }
    }

    private static final String VIEWER = "{ viewer { signedIn } }";
    private static final String EVENTS = "{ events { nodes { ref } } }";
    private static final int ATTEMPTS = 400;

    private final UUID job = UUID.randomUUID();
    private final String watching =
            "subscription { importJob(id: \"" + GlobalId.encode("IJ", job) + "\") { state rowsRead } }";

    /** An import that runs for as long as the test. */
    @BeforeEach
    void begin() throws SQLException {
        Database.update("INSERT INTO import_job (id, version, created_at, updated_at, state, dry_run, bytes_read,"
                + " rows_read, created, updated, unchanged, rejected) VALUES ('" + job
                + "', 0, now(), now(), 'RUNNING', false, 0, 0, 0, 0, 0, 0)");
    }

    @AfterEach
    void end() throws SQLException {
        Database.update("DELETE FROM import_job WHERE id = '" + job + "'");
    }

    private void change() throws SQLException {
        Database.update("WITH changed AS (UPDATE import_job SET rows_read = rows_read + 1 WHERE id = '" + job
                + "' RETURNING 1) SELECT pg_notify('" + Changes.CHANNEL + "', '" + GlobalId.encode("IJ", job)
                + "') FROM changed");
    }

    @Test
    void a_client_that_says_nothing_is_closed() {
        try (SocketClient client = SocketClient.open()) {
            assertThat(client.closed()).isEqualTo("4408 Connection initialisation timeout");
        }
    }

    @Test
    void a_client_that_answers_no_ping_is_closed() {
        try (SocketClient client = SocketClient.anonymous().mute()) {
            client.expect("ping");
            assertThat(client.closed()).isEqualTo("4408 No answer to a ping");
        }
    }

    @Test
    void a_websocket_ends_with_its_token_and_not_with_its_pings() {
        String old = Api.freshToken("ana");
        try (SocketClient client = SocketClient.bearing(old)) {
            assertThat(client.closed()).isEqualTo("4401 The token has expired");
        }
        try (SocketClient client = SocketClient.open()) {
            // For a request it would do ten seconds longer; what lasts ends with it.
            client.send(SocketClient.initOf(old));
            assertThat(client.closed()).isEqualTo("4401 The token has expired");
        }
    }

    @Test
    void a_stream_ends_with_its_token() throws IOException {
        try (EventClient client = EventClient.post(Api.freshToken("maria"), watching)) {
            assertThat(client.next().at("/data/importJob/state").asText()).isEqualTo("RUNNING");
            assertThat(client.line()).isEqualTo(":");
            assertThat(client.next().at("/errors/0/extensions/code").asText()).isEqualTo("UNAUTHENTICATED");
            assertThat(client.rest()).containsExactly("event: complete", "data:");
        }
    }

    @Test
    void a_caller_has_so_many_connections_of_either_kind() throws IOException {
        String token = Api.freshToken("radu");
        List<SocketClient> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(SocketClient.bearing(token));
        }
        try (SocketClient one = SocketClient.open()) {
            one.send(SocketClient.initOf(token));
            assertThat(one.closed()).isEqualTo("4429 Too many connections of this caller are open");
        }
        try (EventClient stream = EventClient.post(token, VIEWER)) {
            assertThat(stream.status()).isEqualTo(429);
            assertThat(stream.header("Retry-After")).isNotEmpty();
            assertThat(stream.json().at("/errors/0/extensions/code").asText()).isEqualTo("RATE_LIMITED");
        }
        try (SocketClient other = SocketClient.bearing(Api.freshToken("bogdan"))) {
            other.subscribe("a", VIEWER);
            other.answer("a");
        }
        open.forEach(SocketClient::close);
        assertThat(isStreamed("radu", VIEWER)).isTrue();
    }

    @Test
    void a_stream_whose_client_has_gone_is_cancelled() throws IOException {
        String token = Api.freshToken("maria");
        List<EventClient> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(EventClient.post(token, watching));
            assertThat(open.get(i).next().has("errors")).isFalse();
        }
        try (EventClient stream = EventClient.post(token, VIEWER)) {
            assertThat(stream.status()).isEqualTo(429);
        }
        open.getFirst().close();
        assertThat(isStreamed("maria", VIEWER)).isTrue();
        for (EventClient client : open) {
            client.close();
        }
    }

    /** The server learns a little later that a client has gone. */
    private static boolean isStreamed(String user, String document) throws IOException {
        String token = Api.freshToken(user);
        for (int i = 0; i < ATTEMPTS; i++) {
            try (EventClient stream = EventClient.post(token, document)) {
                if (stream.status() == 200) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void so_many_operations_run_on_a_connection() throws SQLException {
        try (SocketClient client = SocketClient.bearing(Api.freshToken("carmen"));
                Database.Lock ignored = Database.lock("event")) {
            client.subscribe("a", EVENTS);
            client.subscribe("b", EVENTS);
            client.send("{\"type\":\"complete\",\"id\":\"b\"}");
            client.subscribe("c", EVENTS);
            assertThat(client.closed()).isEqualTo("4429 Too many operations run on this connection");
        }
    }

    @Test
    void silent_connections_are_few_and_short_and_keep_nobody_waiting() {
        List<SocketClient> silent = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        IntStream.range(0, 200).forEach(i -> {
            try {
                silent.add(SocketClient.open());
            } catch (CompletionException refused) {
                refusals.add(SocketClient.reason(refused));
            }
        });
        assertThat(refusals).isNotEmpty().allMatch(reason -> reason.startsWith("429 application/json"));
        assertThat(refusals).allMatch(reason -> reason.matches(".* [0-9]+"));
        assertThat(Api.anonymous().data(VIEWER).getBoolean("viewer.signedIn")).isFalse();
        assertThat(silent).isNotEmpty();
        for (SocketClient client : silent) {
            assertThat(client.closed()).startsWith("4408 ");
        }
        try (SocketClient client = SocketClient.bearing(Api.freshToken("dinu"))) {
            client.subscribe("a", VIEWER);
            client.answer("a");
        }
    }

    /** 3.9 MB, more than the system takes for a client that does not read. */
    private static String names() {
        return "{ concepts(first: 100) { nodes {"
                + IntStream.range(0, 13)
                        .mapToObj(i -> " " + "x".repeat(3_000) + i + ": id")
                        .collect(Collectors.joining())
                + " } } }";
    }

    @Test
    void a_client_that_does_not_read_is_closed_and_fills_no_memory() throws IOException {
        try (SlowReader client = SlowReader.ofMessages()) {
            client.send("{\"type\":\"connection_init\"}");
            client.send("{\"id\":\"a\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + names() + "\"}}");
            assertThat(client.isClosedWithin(20)).isTrue();
        }
    }

    @Test
    void a_client_that_does_not_read_its_events_is_closed() throws IOException {
        try (SlowReader client = SlowReader.ofEvents(names())) {
            assertThat(client.isClosedWithin(20)).isTrue();
        }
    }

    @Test
    void pages_of_origins_on_the_list_are_let_in() {
        try (SocketClient client =
                SocketClient.open(SocketClient.builder().header("Origin", "https://app.example.org"))) {
            client.send("{\"type\":\"connection_init\"}").expect("connection_ack");
        }
        assertThat(SocketClient.refusal(SocketClient.builder().header("Origin", "https://example.org")))
                .startsWith("403 application/json");
    }

    /** Last, because it leaves the manager without points. */
    @Test
    @Order(Integer.MAX_VALUE)
    void an_answer_that_the_caller_has_no_points_for_ends_the_subscription() throws SQLException {
        String token = Api.freshToken("maria");
        try (SocketClient client = SocketClient.bearing(token)) {
            client.subscribe("job", watching);
            client.answer("job");
            exhaust(token, "{ concepts(first: 100) { nodes { id } } }");
            exhaust(token, "{ concepts(first: 10) { nodes { id } } }");
            JsonNode last;
            do {
                exhaust(token, VIEWER); // a point flows back every second
                change();
                last = client.expect("next", "error");
            } while (last.path("type").asText().equals("next"));
            assertThat(last.at("/payload/0/extensions/code").asText()).isEqualTo("RATE_LIMITED");
        }
    }

    private static void exhaust(String token, String document) {
        int status = 200;
        while (status == 200) {
            status = Api.anonymous()
                    .request()
                    .auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(Map.of("query", document))
                    .post("/graphql")
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }
}
