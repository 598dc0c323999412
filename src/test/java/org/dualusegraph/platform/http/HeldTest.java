package org.dualusegraph.platform.http;

import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.EventClient;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.SocketClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slow callers have all the memory there is for them: large bodies and answers are refused, small ones go on. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class HeldTest {

    private static final String SMALL = "{ viewer { signedIn } }";
    private static final String LARGE = "{ concepts(first: 100) { nodes { " + "x".repeat(300) + ": id } } }";
    private static final int PIECE = 1_000_000;

    private final List<Held> others = new ArrayList<>();

    @BeforeEach
    void hold() {
        Held held;
        do {
            held = new Held();
            others.add(held);
        } while (held.add(PIECE));
    }

    @AfterEach
    void release() {
        others.forEach(Held::close);
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText();
    }

    /** Not compressed, as what is kept is what is sent. */
    private static Response large() {
        return Api.anonymous()
                .request()
                .config(RestAssured.config().decoderConfig(decoderConfig().noContentDecoders()))
                .contentType("application/json")
                .body(Map.of("query", LARGE))
                .post("/graphql");
    }

    private void assertReleased() {
        release();
        assertThat(large().statusCode()).isEqualTo(200);
    }

    @Test
    void answers() {
        Response refused = large();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(code(Api.json(refused))).isEqualTo("UNAVAILABLE");
        assertThat(Api.anonymous().query(SMALL).statusCode()).isEqualTo(200);
        assertReleased();
    }

    @Test
    void bodies() {
        Response refused = Api.anonymous().query(SMALL + " #" + "x".repeat(50_000));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(code(Api.json(refused))).isEqualTo("UNAVAILABLE");
        assertReleased();
    }

    @Test
    void answers_over_websocket() {
        try (SocketClient client = SocketClient.anonymous()) {
            client.subscribe("large", LARGE);
            assertThat(client.expect("error").at("/payload/0/extensions/code").asText())
                    .isEqualTo("UNAVAILABLE");
            client.subscribe("small", SMALL);
            assertThat(client.answer("small").at("/data/viewer/signedIn").asBoolean(true))
                    .isFalse();
            client.expect("complete");
            assertReleased();
            client.subscribe("again", LARGE);
            assertThat(client.answer("again").at("/data/concepts/nodes")).hasSize(100);
        }
    }

    @Test
    void answers_as_events() throws Exception {
        try (EventClient client = EventClient.post(null, LARGE)) {
            assertThat(client.status()).isEqualTo(503);
            assertThat(code(client.json())).isEqualTo("UNAVAILABLE");
        }
        assertReleased();
        try (EventClient client = EventClient.post(null, LARGE)) {
            assertThat(client.next().at("/data/concepts/nodes")).hasSize(100);
        }
    }
}
