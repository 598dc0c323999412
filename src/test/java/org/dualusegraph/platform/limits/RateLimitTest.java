package org.dualusegraph.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** Every caller has its own bucket, and an empty one is refused until time has refilled it; here in the database. */
@QuarkusTest
@TestProfile(DefaultLimits.class)
@WithTestResource(PostgresResource.class)
class RateLimitTest {

    private static final String COSTLY =
            "{ organisations(first: 99) { nodes { technologies(first: 100) { pageInfo { hasNextPage } } } } }";
    private static final int COST = 99 + 99 * 100;

    private static RequestSpecification from(String address) {
        return Api.anonymous().request().header("X-Forwarded-For", address);
    }

    private static Response ask(RequestSpecification request, String query) {
        return request.contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql");
    }

    /** Asks until the answer is a refusal, which must be soon: time gives back less than is taken. */
    private static Response drain(RequestSpecification request) {
        Response response = ask(request, COSTLY);
        for (int i = 0; i < DefaultLimits.CAPACITY / COST + 5 && response.statusCode() == 200; i++) {
            response = ask(request, COSTLY);
        }
        return response;
    }

    @Test
    void an_empty_bucket_says_when_to_come_back() {
        Response refused = drain(from("198.51.100.1"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).startsWith("application/json");
        assertThat(refused.jsonPath().getString("errors[0].extensions.code")).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 10);
        assertThat(Integer.parseInt(refused.header("RateLimit-Remaining"))).isLessThan(COST);
        assertThat(ask(from("198.51.100.2"), COSTLY).statusCode()).isEqualTo(200);
    }

    @Test
    void a_bucket_belongs_to_a_subject_wherever_it_asks_from() {
        Response refused = drain(Api.as("horia").request().header("X-Forwarded-For", "198.51.100.3"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(ask(Api.as("horia").request().header("X-Forwarded-For", "198.51.100.4"), COSTLY)
                        .statusCode())
                .isEqualTo(429);
        assertThat(ask(from("198.51.100.3"), COSTLY).statusCode()).isEqualTo(200);
        assertThat(ask(Api.as("ioana").request().header("X-Forwarded-For", "198.51.100.3"), COSTLY)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void addresses_of_one_ipv6_network_share_a_bucket() {
        assertThat(drain(from("2001:db8:1:2::1")).statusCode()).isEqualTo(429);
        assertThat(ask(from("2001:db8:1:2:ffff::9"), COSTLY).statusCode()).isEqualTo(429);
        assertThat(ask(from("2001:db8:1:3::1"), COSTLY).statusCode()).isEqualTo(200);
    }

    @Test
    void headers_and_field_tell_what_is_left() {
        Response response = ask(
                from("198.51.100.5"),
                "{ rateLimit { limit cost remaining resetAt __typename } organisations(first: 50) { nodes { ref } } }");
        JsonPath field = response.jsonPath().setRootPath("data.rateLimit");
        assertThat(response.header("RateLimit-Limit")).isEqualTo("40000");
        assertThat(response.header("RateLimit-Policy")).isEqualTo("40000;w=40");
        // What flows back between the two takings of a request shows.
        assertThat(Integer.parseInt(response.header("RateLimit-Remaining"))).isBetween(39_950, 39_999);
        assertThat(response.header("RateLimit-Reset")).isEqualTo("1");
        assertThat(response.header("Retry-After")).isNull();
        assertThat(field.getInt("limit")).isEqualTo(40_000);
        assertThat(field.getInt("cost")).isEqualTo(50);
        assertThat(field.getInt("remaining")).isBetween(39_950, 39_999);
        assertThat(field.getString("__typename")).isEqualTo("RateLimit");
        assertThat(Instant.parse(field.getString("resetAt")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void what_is_refused_costs_a_point_too() {
        String address = "198.51.100.6";
        for (String query :
                List.of("{", "{ nothing }", "{ " + "a: b ".repeat(100) + "}", "{ node(id: \"x\") { id } }")) {
            ask(from(address), query);
        }
        assertThat(ask(from(address), "{ rateLimit { remaining } }").jsonPath().getInt("data.rateLimit.remaining"))
                .isBetween(DefaultLimits.CAPACITY - 5, DefaultLimits.CAPACITY - 1);
    }

    @Test
    void callers_that_ask_at_the_same_time_get_no_more_than_the_bucket_holds() throws Exception {
        Callable<Integer> client = () -> (int) Stream.generate(() -> ask(from("198.51.100.7"), COSTLY))
                .limit(3)
                .filter(response -> response.statusCode() == 200)
                .count();
        int granted = 0;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answered : clients.invokeAll(Collections.nCopies(8, client))) {
                granted += answered.get();
            }
        }
        // Four fit; what flows back while they ask may let one or two more through.
        assertThat(granted).isBetween(3, 6);
    }

    @Test
    void buckets_are_kept_in_the_database() throws SQLException {
        ask(from("198.51.100.8"), "{ __typename }");
        assertThat(Database.number("SELECT count(*) FROM rate_bucket WHERE id = 'network 198.51.100.8'"))
                .isEqualTo(1);
    }
}
