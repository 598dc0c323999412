package org.dualusegraph.platform.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.SocketClient;
import org.junit.jupiter.api.Test;

/** Health while the database goes away and comes back, and when the service is about to stop. */
@QuarkusTest
@TestProfile(RestartablePostgres.Profile.class)
@WithTestResource(RestartablePostgres.class)
class HealthTest {

    @Inject
    Event<ShutdownDelayInitiatedEvent> delays;

    private static Response ready() {
        return given().get("/q/health/ready");
    }

    private static Response readyWithin(int status) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        Response response = ready();
        while (response.statusCode() != status && Instant.now().isBefore(deadline)) {
            response = ready();
        }
        return response;
    }

    @Test
    void readiness_follows_the_database_and_liveness_does_not() throws IOException {
        assertThat(readyWithin(200).statusCode()).isEqualTo(200);
        given().get("/q/health/started").then().statusCode(200);
        RestartablePostgres.away();
        try {
            Instant begun = Instant.now();
            Response away = ready();
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(away.jsonPath().getString("checks.find { it.name == 'database' }.data.read"))
                    .isEqualTo("DOWN");
            assertThat(away.asString())
                    .doesNotContain("Exception", "refused", "localhost", "127.0.0.1", "SELECT", "jdbc");
            given().get("/q/health/live").then().statusCode(200);
            Response query = Api.anonymous().query("{ conceptSchemes(first: 1) { nodes { id } } }");
            assertThat(query.jsonPath().getString("errors[0].extensions.code")).isIn("UNAVAILABLE", "INTERNAL");
        } finally {
            RestartablePostgres.back();
        }
        assertThat(readyWithin(200).statusCode()).isEqualTo(200);
        Api.anonymous().data("{ conceptSchemes(first: 1) { nodes { id } } }");
    }

    @Test
    void websockets_are_closed_when_the_service_is_about_to_stop() {
        try (SocketClient client = SocketClient.anonymous()) {
            delays.fire(new ShutdownDelayInitiatedEvent());
            assertThat(client.closed()).startsWith("1001");
        }
    }
}
