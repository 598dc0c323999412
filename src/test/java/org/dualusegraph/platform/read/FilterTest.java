package org.dualusegraph.platform.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Connection;
import org.dualusegraph.testing.ListData;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field that a list can be filtered by finds what a look at all objects finds. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FilterTest {

    private static final Api MARIA = Api.as("maria");

    private static final Map<String, String> FIELDS = Map.of(
            "organisations",
                    "id ref legalName displayName { values { text } } aliases acronyms type helix sizeClass status"
                            + " countryOfEstablishment foundedYear addresses { city } concepts(first: 100) { nodes { notation } }"
                            + " createdAt updatedAt",
            "technologies",
                    "id ref title { values { text } } direction state trl { current } mrl stage keywords"
                            + " concepts(first: 100) { nodes { notation } } owners(first: 100) { nodes { sourceId type } }"
                            + " createdAt updatedAt",
            "opportunities",
                    "id ref title { values { text } } kind direction state partnershipTypes partnerOrgTypes languageSkills deadline publishedAt"
                            + " expiresAt concepts(first: 100) { nodes { notation } } owner { sourceId } technology { sourceId }"
                            + " createdAt updatedAt",
            "events",
                    "id ref title { values { text } } kind format state startsAt endsAt venue { city country }"
                            + " concepts(first: 100) { nodes { notation } } organisations(first: 100) { nodes { sourceId } }"
                            + " createdAt updatedAt",
            "concepts", "id scheme { code } notation label { values { text } } level parent { notation }");

    @BeforeEach
    void load() {
        ListData.load();
    }

    @ParameterizedTest
    @MethodSource("org.dualusegraph.platform.read.FilterCases#all")
    void a_filter_finds_what_a_look_at_everything_finds(FilterCases.Case filter) {
        String own = filter.list().equals("concepts") ? "scheme: {eq: \"lists\"}" : ListData.ALL;
        Connection list = Connection.root(MARIA, filter.list());
        String edge = "node { " + FIELDS.get(filter.list()) + " }";
        List<JsonNode> all = list.forward(100, "where: {" + own + "}", edge);
        List<String> expected = all.stream()
                .map(item -> item.path("node"))
                .filter(filter.holds())
                .map(node -> node.path("id").asText())
                .toList();
        String both = "where: {and: [{" + own + "}, {" + filter.where() + "}]}";
        JsonNode page = list.page(both + ", first: 100", "totalCount nodes { id }");
        assertThat(page.path("nodes").findValuesAsText("id")).isEqualTo(expected);
        assertThat(page.path("totalCount").asInt()).isEqualTo(expected.size());
    }

    @Test
    void ids_refs_and_instants_of_an_object_find_it() {
        for (String name : List.of("organisations", "technologies", "opportunities", "events")) {
            Connection list = Connection.root(MARIA, name);
            List<JsonNode> nodes =
                    list.forward(100, "where: {" + ListData.ALL + "}", "node { id ref createdAt updatedAt }");
            JsonNode one = nodes.get(4).path("node");
            String id = "\"" + one.path("id").asText() + "\"";
            assertThat(list.count("id: {eq: " + id + "}")).isEqualTo(1);
            assertThat(list.count("id: {in: [" + id + ", \""
                            + nodes.get(5).at("/node/id").asText() + "\"]}"))
                    .isEqualTo(2);
            assertThat(list.count("id: {in: []}")).isZero();
            assertThat(list.count(ListData.ALL + " id: {not: " + id + "}")).isEqualTo(ListData.SIZE - 1);
            assertThat(list.count("ref: {in: [\"" + one.path("ref").asText() + "\"]}"))
                    .isEqualTo(1);
            for (String field : List.of("createdAt", "updatedAt")) {
                String instant = one.path(field).asText();
                long same = nodes.stream()
                        .filter(node -> node.at("/node/" + field).asText().equals(instant))
                        .count();
                assertThat(list.count(ListData.ALL + field + ": {eq: \"" + instant + "\"}"))
                        .isEqualTo((int) same);
                assertThat(list.count(ListData.ALL + field + ": {not: \"" + instant + "\"}"))
                        .isEqualTo(ListData.SIZE - (int) same);
            }
        }
    }

    @Test
    void the_id_of_a_linked_object_finds_what_its_notation_finds() {
        String lists = "{scheme: {eq: \"lists\"}, notation: {in: [\"c1\", \"c2\"]}}";
        List<JsonNode> found = Connection.root(MARIA, "concepts")
                .page("where: " + lists, "nodes { id }")
                .findValues("id");
        assertThat(found).hasSize(2);
        String one = "{id: {eq: " + found.getFirst() + "}}";
        String other = "{id: {eq: " + found.getLast() + "}}";
        String both = "{id: {in: " + found + "}}";
        for (String name : List.of("organisations", "technologies", "opportunities", "events")) {
            Connection list = Connection.root(MARIA, name);
            int either = list.count("concepts: {some: " + lists + "}");
            int all = list.count("");
            int first = list.count("concepts: {some: " + one + "}");
            int second = list.count("concepts: {some: " + other + "}");
            int shared = list.count("and: [{concepts: {some: " + one + "}}, {concepts: {some: " + other + "}}]");
            assertThat(first).isBetween(1, either);
            assertThat(list.count("concepts: {some: " + both + "}")).isEqualTo(either);
            assertThat(first + second - shared).isEqualTo(either);
            assertThat(list.count("concepts: {none: " + both + "}")).isEqualTo(all - either);
            assertThat(list.count("concepts: {some: " + one + ", none: " + other + "}"))
                    .isEqualTo(first - shared);
            assertThat(list.count("concepts: {some: {id: {eq: " + found.getFirst() + "}, notation: {eq: \"none\"}}}"))
                    .isZero();
            assertThat(list.count("concepts: {some: {id: {in: []}}}")).isZero();
            assertThat(list.count("concepts: {none: {id: {}}}")).isEqualTo(all - list.count("concepts: {some: {}}"));
        }
    }

    @Test
    void owners_are_found_by_their_ids() {
        List<JsonNode> nodes = Connection.root(MARIA, "technologies")
                .forward(100, "where: {" + ListData.ALL + "}", "node { owners(first: 100) { nodes { id } } }");
        String owner = nodes.stream()
                .flatMap(node -> node.findValuesAsText("id").stream())
                .findFirst()
                .orElseThrow();
        long owned = nodes.stream()
                .filter(node -> node.findValuesAsText("id").contains(owner))
                .count();
        assertThat(Connection.root(MARIA, "technologies")
                        .count(ListData.ALL + " owners: {some: {id: {eq: \"" + owner + "\"}}}"))
                .isEqualTo((int) owned);
    }

    @Test
    void vocabularies_are_found_by_code() {
        Connection list = Connection.root(MARIA, "conceptSchemes");
        int all = list.count("");
        assertThat(list.count("code: {eq: \"lists\"}")).isEqualTo(1);
        assertThat(list.count("code: {not: \"lists\"}")).isEqualTo(all - 1);
        assertThat(list.count("or: [{code: {in: [\"lists\", \"domain\"]}}, {code: {contains: \"NACE\"}}]"))
                .isEqualTo(3);
        assertThat(list.count("not: {code: {isNull: false}}")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: {eq: \"\\u0000\"}}",
                "{name: {contains: \"a\\u0000\"}}",
                "{name: {in: [\"\\u0000\"]}}",
                "{ref: {eq: null}}",
                "{city: {isNull: null}}",
                "{city: null}",
                "{concepts: {some: null}}",
                "{concepts: {some: {id: null}}}",
                "{concepts: {some: {id: {eq: null}}}}",
                "{createdAt: {lt: \"+999999999-12-31T00:00:00Z\"}}",
                "{not: null}"
            })
    void a_value_that_no_object_can_have_is_refused(String where) {
        JsonNode answer = Api.json(Connection.root(MARIA, "organisations").answer("where: " + where, "totalCount"));
        assertThat(answer.at("/errors/0/extensions/code").asText())
                .isIn("INVALID_ARGUMENT", "GRAPHQL_VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{eq: \"x\"}", "{in: [\"T1IBkAADAABwAIAAAAAAAMLW\"]}", "{not: \"\"}"})
    void an_id_of_no_concept_is_refused(String id) {
        JsonNode answer = Api.json(Connection.root(MARIA, "organisations")
                .answer("where: {concepts: {some: {id: " + id + "}}}", "totalCount"));
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("INVALID_ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "2027-02-30", "x"})
    void a_day_that_no_calendar_has_is_refused(String day) {
        String query = "query ($day: Date) { opportunities(where: {deadline: {eq: $day}}) { totalCount } }";
        JsonNode answer = Api.json(MARIA.query(query, Map.of("day", day)));
        assertThat(answer.at("/errors/0/extensions/code").asText())
                .isIn("INVALID_ARGUMENT", "GRAPHQL_VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30", "2027-2-3", "+12027-01-01"})
    void a_day_in_the_document_is_checked_alike(String day) {
        String where = "where: {deadline: {eq: \"" + day + "\"}}";
        JsonNode answer = Api.json(Connection.root(MARIA, "opportunities").answer(where, "totalCount"));
        assertThat(answer.at("/errors/0/extensions/code").asText())
                .isIn("INVALID_ARGUMENT", "GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void half_a_character_is_looked_for_and_not_found() {
        String body = "{\"query\": \"query ($part: String) { organisations(where: {name: {contains: $part}}) {"
                + " totalCount } }\", \"variables\": {\"part\": \"\\ud83d\"}}";
        JsonNode answer = Api.json(
                MARIA.request().contentType("application/json").body(body).post("/graphql"));
        assertThat(answer.at("/data/organisations/totalCount").asInt(-1)).isZero();
    }
}
