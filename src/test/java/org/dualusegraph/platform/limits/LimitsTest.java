package org.dualusegraph.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every limit lets pass what it allows and refuses the next bit, with the numbers. */
@QuarkusTest
@TestProfile(DefaultLimits.class)
@WithTestResource(PostgresResource.class)
class LimitsTest {

    /** Another one who instruments the engine, as extensions do. */
    @Singleton
    static class SomebodyElse extends SimplePerformantInstrumentation {

        private static int executions;

        @Override
        public InstrumentationContext<ExecutionResult> beginExecution(
                InstrumentationExecutionParameters parameters, InstrumentationState state) {
            executions++;
            return SimpleInstrumentationContext.noOp();
        }
    }

    private static final Changing CREATE = new Changing("createTechnology", "technology { id version }");
    private static final Changing UPDATE = new Changing("updateTechnology", "technology { mrl }");

    private static int addresses;

    @Test
    void another_instrumentation_is_there_while_all_this_is_tested() {
        int before = SomebodyElse.executions;
        assertAllowed("{ __typename }");
        assertThat(SomebodyElse.executions).isGreaterThan(before);
    }

    /** A caller nobody has seen before, so that no test finds an emptied bucket. */
    private static Response ask(String query, Map<String, Object> variables) {
        return Api.anonymous()
                .request()
                .header("X-Forwarded-For", "192.0.2." + ++addresses)
                .contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql");
    }

    private static Response ask(String query) {
        return ask(query, Map.of());
    }

    private static void assertAllowed(String query) {
        Response response = ask(query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isNull();
    }

    private static void assertRefused(String query, String code, String... says) {
        Response response = ask(query);
        assertThat(response.jsonPath().getString("errors[0].extensions.code"))
                .as(response.asString())
                .isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("errors[0].message")).contains(says);
        assertThat(response.jsonPath().<Object>get("data")).isNull();
    }

    private static String repeat(int times, String part) {
        return IntStream.range(0, times)
                .mapToObj(i -> part.replace("#", "" + i))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | a#: viewer { signedIn }",
                "30 | a#: __typename",
                "10 | ... on Query { a#: viewer { b#: signedIn c#: __typename } }",
                "15 | ...F"
            })
    void aliases(int times, String part) {
        String fragment = part.contains("...F") ? " fragment F on Query { a: viewer { b: signedIn } }" : "";
        assertAllowed("{ " + repeat(times, part) + " }" + fragment);
        assertRefused(
                "{ " + repeat(times + 1, part) + " }" + fragment, "DOCUMENT_LIMIT_EXCEEDED", "aliases", "at most 30");
    }

    @Test
    void aliases_of_fragments_count_as_often_as_they_are_spread() {
        String doubling = IntStream.range(0, 25)
                .mapToObj(i -> "fragment F%d on Query { ...F%d ... on Query { ...F%d } }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(" "));
        assertRefused(
                "{ ...F0 } " + doubling + " fragment F25 on Query { a: __typename }",
                "DOCUMENT_LIMIT_EXCEEDED",
                "aliases");
    }

    @Test
    void depth() {
        String deep = "{ conceptSchemes(first: 1) { nodes { concepts(first: 1) { nodes { ";
        String parents = "parent { parent { parent { parent { parent { parent { parent { %s } } } } } } }";
        assertAllowed(deep + parents.formatted("notation") + " } } } } }");
        assertRefused(
                deep + parents.formatted("scheme { code }") + " } } } } }",
                "DOCUMENT_LIMIT_EXCEEDED",
                "13 levels",
                "at most 12");
    }

    @Test
    void depth_leaves_introspection_apart() {
        String type = "type { " + "ofType { ".repeat(14) + "name" + " }".repeat(15);
        assertAllowed("{ __schema { types { fields { " + type + " } } } }");
    }

    @Test
    void directives() {
        assertAllowed("{ " + repeat(50, "__typename @include(if: true)") + " }");
        assertRefused(
                "{ " + repeat(51, "__typename @include(if: true)") + " }",
                "DOCUMENT_LIMIT_EXCEEDED",
                "51 directives",
                "at most 50");
        assertRefused(
                "{ __typename " + "@skip(if: false) ".repeat(500) + "}", "DOCUMENT_LIMIT_EXCEEDED", "500 directives");
    }

    @Test
    void tokens() {
        assertAllowed("{ " + "__typename ".repeat(3_997) + "}"); // and the end of the document is one
        assertRefused("{ " + "__typename ".repeat(3_998) + "}", "DOCUMENT_LIMIT_EXCEEDED", "4000 tokens");
    }

    @Test
    void mutations() {
        assertRefused(
                "mutation { " + repeat(6, "a#: publish") + " }", "DOCUMENT_LIMIT_EXCEEDED", "6 mutations", "at most 5");
        assertThat(ask("mutation { " + repeat(5, "a#: publish") + " }")
                        .jsonPath()
                        .getString("errors[0].extensions.code"))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void cost_is_the_nodes_that_the_answer_may_hold() {
        assertThat(cost("{ __typename }")).isEqualTo(1);
        assertThat(cost("{ viewer { signedIn } }")).isEqualTo(1);
        assertThat(cost("{ organisations { nodes { ref } } }")).isEqualTo(20);
        assertThat(cost("{ organisations(first: 7) { totalCount nodes { ref } } }"))
                .isEqualTo(8);
        assertThat(cost("{ organisations(first: 7) { totalCount } }")).isEqualTo(1);
        assertThat(cost("{ organisations(first: 20) { nodes { technologies(first: 10) { nodes {"
                        + " opportunities(first: 5) { nodes { ref owner { ref } } } } } } } }"))
                .isEqualTo(20 + 200 + 1000 + 1000);
        assertThat(cost("{ organisations(last: 3) { edges { node { technologies(last: 4) { totalCount } } } } }"))
                .isEqualTo(3 + 3);
        assertThat(
                        cost(
                                "{ a: organisations(first: 3) { nodes { ref } } b: organisations(first: 4) { nodes { ref } } }"))
                .isEqualTo(7);
    }

    @Test
    void cost_follows_variables() {
        String query =
                "query ($n: Int) { organisations(first: $n) { nodes { technologies(first: $n) { nodes { ref } } } } }";
        assertThat(ask(query, Map.of("n", 10)).jsonPath().getInt("extensions.cost.requested"))
                .isEqualTo(110);
        Response refused = ask(query, Map.of("n", 100));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errors[0].extensions.code")).isEqualTo("COST_LIMIT_EXCEEDED");
        assertThat(refused.jsonPath().getString("errors[0].message")).contains("10100", "10000");
        assertThat(refused.jsonPath().getInt("extensions.cost.requested")).isEqualTo(10_100);
        assertThat(refused.jsonPath().getInt("extensions.cost.limit")).isEqualTo(10_000);
    }

    private static int cost(String query) {
        Response response = ask(query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().getInt("extensions.cost.requested");
    }

    @Test
    void statements() {
        String lists =
                "technologies(first: 1) { totalCount nodes { ref } } opportunities(first: 1) { totalCount nodes { ref } }";
        String organisation = "{ organisations(first: 1) { nodes { "
                + repeat(12, "a#: " + lists.replace(" opp", " b#: opp")) + " } } }";
        assertAllowed(organisation);
        String nested = repeat(
                6,
                "a#: technologies(first: 1) { totalCount nodes { owners(first: 1) { totalCount nodes { "
                        + "events(first: 1) { totalCount nodes { ref } } technologies(first: 1) { totalCount nodes { ref } }"
                        + " opportunities(first: 1) { totalCount nodes { ref } } } }"
                        + " opportunities(first: 1) { totalCount nodes { ref technology { ref } owner { ref } } } } }");
        assertAllowed("{ " + nested + " }");
        assertRefused(
                "{ " + nested + " " + nested.replaceAll("a(\\d):", "b$1:") + " }",
                "COST_LIMIT_EXCEEDED",
                "statements",
                "at most 100");
    }

    @Test
    void at_most_five_errors_are_told() {
        Response response = ask("{ " + repeat(20, "nothing#") + " }");
        assertThat(response.jsonPath().getList("errors")).hasSize(5);
    }

    @Test
    void an_operation_that_takes_too_long_is_stopped_in_the_database() throws SQLException {
        Api.anonymous().request().get("/graphql?query=%7B__typename%7D");
        Response response;
        try (Database.Lock ignored = Database.lock("event")) {
            response = ask("{ events(first: 1) { nodes { ref } } }");
            assertThat(Database.number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                            + " AND query LIKE '%FROM event %'"))
                    .isZero();
        }
        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("TIMEOUT");
        assertAllowed("{ events(first: 1) { nodes { ref } } }");
    }

    @Test
    void a_change_that_waits_too_long_is_stopped_in_the_database_and_changes_nothing() throws SQLException {
        Company company = Company.member();
        JsonNode draft = CREATE.made(company.editor(), technology(company, "Locked"));
        Map<String, Object> input =
                Map.of("id", draft.path("id"), "expectedVersion", draft.path("version"), "content", Map.of("mrl", 9));
        try (Database.Lock ignored = Database.lock("technology")) {
            assertThat(UPDATE.refused(company.editor(), input)).isEqualTo("TIMEOUT");
        }
        assertThat(UPDATE.made(company.editor(), input).path("mrl").asInt()).isEqualTo(9);
    }

    @Test
    void a_change_of_many_short_steps_ends_in_time_too_and_leaves_nothing_behind() throws SQLException {
        Company company = Company.member();
        Map<String, Object> input = technology(company, "Step by step");
        Database.update("CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql"
                + " AS 'BEGIN PERFORM pg_sleep(0.8); RETURN NULL; END'");
        for (String table : List.of("technology", "technology_owner", "idempotency_key", "audit_entry")) {
            Database.update("CREATE TRIGGER slow AFTER INSERT ON " + table + " EXECUTE FUNCTION dawdle()");
        }
        try {
            assertThat(CREATE.refused(company.editor(), input)).isEqualTo("TIMEOUT");
        } finally {
            Database.update("DROP FUNCTION dawdle CASCADE");
        }
        String written = "SELECT count(*) FROM technology WHERE title::text LIKE '%Step by step%'";
        assertThat(Database.number(written)).isZero();
        // With the same key: whatever was half done would be found.
        assertThat(CREATE.made(company.editor(), input).path("id").asText()).isNotEmpty();
        assertThat(Database.number(written)).isEqualTo(1);
    }

    static Map<String, Object> technology(Company company, String title) {
        return Map.of(
                "idempotencyKey",
                title,
                "content",
                Map.of(
                        "title",
                        Map.of("values", List.of(Map.of("lang", "en", "text", title))),
                        "direction",
                        "SPIN_IN",
                        "owners",
                        List.of(Map.of("organisation", company.id(), "role", "OWNER"))));
    }
}
