package org.dualusegraph.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** The service with its warm-up, which is off in the other tests, and with the limits of a packaged one. */
@QuarkusTest
@TestProfile(WarmUpTest.Warm.class)
@WithTestResource(PostgresResource.class)
class WarmUpTest {

    public static final class Warm implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dual-use-graph.warm-up.time", "30S",
                    "dual-use-graph.warm-up.rounds", "3",
                    "dual-use-graph.limits.cost", "10000",
                    "dual-use-graph.limits.depth", "12");
        }
    }

    @Test
    void the_service_is_ready_when_the_warm_up_is_over() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        Response ready = given().get("/q/health/ready");
        while (ready.statusCode() != 200 && Instant.now().isBefore(end)) {
            assertThat(ready.jsonPath().getString("checks.find { it.name == 'warm-up' }.status"))
                    .isEqualTo("DOWN");
            Thread.sleep(50);
            ready = given().get("/q/health/ready");
        }
        assertThat(ready.jsonPath().getString("checks.find { it.name == 'warm-up' }.status"))
                .isEqualTo("UP");
    }

    @Test
    void anybody_may_ask_its_queries_and_they_have_no_errors() throws IOException {
        List<String> requests = WarmUp.requests();
        assertThat(requests).hasSizeGreaterThan(3).allSatisfy(request -> {
            String answer = given().contentType("application/json")
                    .body(request)
                    .post("/graphql")
                    .asString();
            assertThat(answer).contains("\"data\"").doesNotContain("\"errors\"");
        });
    }
}
