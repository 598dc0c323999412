package org.dualusegraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Connection;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.ListData;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search finds by words and conditions, in which order, and what it says about it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SearchTest {

    private static final Api ANONYMOUS = Api.anonymous();

    @BeforeEach
    void load() {
        SearchData.load();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sonar                           | partners sonar
                    SONAR water                     | partners sonar
                    sonars                          | partners sonar
                    sensor                          | moisture
                    senzorilor                      | moisture
                    senzorul umidității             | moisture
                    hydrophone                      | lynx sonar
                    hydrophones for repairs         | lynx
                    parteneri pentru retea          | partners
                    Brașov                          | days
                    Brasov                          | days
                    Braşov                          | days
                    rasul carpatin                  | lynx
                    râsul                           | lynx
                    putin adanci                    | sonar
                    puţin adânci                    | sonar
                    'shallow-water'                 | sonar
                    '"shallow water"'               | sonar
                    '"for shallow water'            | sonar
                    '"water shallow"'               |
                    'water -mines'                  | partners
                    'water -"murky water"'          | partners
                    'sonar -towed'                  |
                    hydrofoil OR hydrography        | days vistula
                    hydrofoil or days -hydrography  | vistula
                    kryptonium                      |
                    vistula                         | vistula
                    hidrofoil                       | vistula
                    towed sonnar                    | sonar
                    quiet propelller                | secret
                    hidrofoil -yard                 |
                    '"hidrofoil"'                   |
                    """)
    void words_are_found_in_all_their_forms(String query, String expected) {
        List<String> keys = expected == null ? List.of() : List.of(expected.split(" "));
        assertThat(SearchData.found(ANONYMOUS, query, "")).isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind: {eq: EVENT}                                            | days
                    kind: {in: [EVENT, ORGANISATION]}                            | days lynx vistula
                    kind: {in: []}                                               |
                    kind: {not: TECHNOLOGY}                                      | days lynx partners secret vistula
                    trl: {gte: 5, lte: 6}                                        | partners secret
                    trl: {eq: 4}                                                 | partners sonar
                    trl: {gte: 7}                                                | moisture secret
                    country: {eq: "RO"}                                          | days lynx partners sonar
                    country: {in: ["PL", "DE"]}                                  | moisture vistula
                    direction: {eq: SPIN_OFF}                                    | partners sonar
                    direction: {in: [SPIN_IN]} trl: {lte: 7}                     | moisture secret
                    deadline: {gte: "2027-04-01"}                                | secret
                    deadline: {lte: "2027-04-01"} kind: {eq: OPPORTUNITY}        | partners
                    deadline: {lte: "2027-04-01"} kind: {eq: EVENT}              |
                    country: {eq: "RO"} direction: {eq: SPIN_OFF} trl: {lte: 4}  | partners sonar
                    """)
    void every_condition_must_hold(String where, String expected) {
        List<String> keys = expected == null ? List.of() : List.of(expected.split(" "));
        assertThat(SearchData.found(ANONYMOUS, "", where)).isEqualTo(keys);
        assertThat(SearchData.found(ANONYMOUS, "quiet OR sonar OR vistula OR days OR soil OR carpatin", where))
                .isEqualTo(keys);
    }

    @Test
    void concepts_are_named_by_id_or_by_scheme_and_notation() {
        String id = ANONYMOUS
                .data("{ concept(by: {code: {scheme: \"search\", notation: \"c0\"}}) { id } }")
                .getString("concept.id");
        for (String concept : List.of("id: {eq: \"" + id + "\"}", "scheme: {eq: \"search\"}, notation: {eq: \"c0\"}")) {
            String document = "{ search(where: {concepts: {some: {" + concept + "}}}) { totalCount } }";
            assertThat(ANONYMOUS.data(document).getInt("search.totalCount")).isEqualTo(3);
        }
    }

    @Test
    void a_hidden_owner_gives_its_opportunity_away_neither_by_name_nor_by_country() {
        assertThat(SearchData.found(ANONYMOUS, "vistula", "kind: {eq: OPPORTUNITY}"))
                .isEmpty();
        assertThat(SearchData.found(ANONYMOUS, "", "country: {eq: \"PL\"} kind: {eq: OPPORTUNITY}"))
                .isEmpty();
        assertThat(SearchData.found(Api.as("maria"), "", "country: {eq: \"PL\"} kind: {eq: OPPORTUNITY}"))
                .containsExactly("secret");
        assertThat(SearchData.found(Api.as("maria"), "vistula", "kind: {eq: OPPORTUNITY}"))
                .isEmpty();
    }

    @Test
    void words_in_titles_count_more_than_in_other_texts() {
        assertThat(SearchData.ranked(ANONYMOUS, "sonar", "")).containsExactly("sonar", "partners");
        assertThat(SearchData.ranked(ANONYMOUS, "hydrophone", "")).containsExactly("sonar", "lynx");
        JsonNode edges = ANONYMOUS
                .tree("{ search(query: \"sonar\", where: {" + SearchData.ALL + "}) { edges { score } } }", Map.of())
                .at("/search/edges");
        assertThat(edges.get(0).path("score").asDouble())
                .isGreaterThan(edges.get(1).path("score").asDouble());
        assertThat(edges.get(1).path("score").asDouble()).isPositive();
    }

    @Test
    void highlights_are_the_texts_with_the_words_as_html() {
        assertThat(highlights("sonars"))
                .containsExactly(
                        "title: Towed <mark>sonar</mark> for shallow water",
                        "title: <mark>Sonar</mark> remorcat pentru ape puțin adânci",
                        "teaser: <mark>Sonar</mark> tests in water");
        assertThat(highlights("repair -sonar"))
                .containsExactly("description: Workshop for hydrophone <mark>repair</mark> &amp; 5 &lt; 6");
        assertThat(highlights("hidrofoil")).isEmpty();
        assertThat(highlights("")).isEmpty();
    }

    private static List<String> highlights(String query) {
        String document = "query ($q: String) { search(query: $q, where: {" + SearchData.ALL
                + "}) { edges { highlights { field text } } } }";
        List<String> highlights = new ArrayList<>();
        for (JsonNode edge : ANONYMOUS.tree(document, Map.of("q", query)).at("/search/edges")) {
            edge.path("highlights")
                    .forEach(highlight -> highlights.add(highlight.path("field").asText() + ": "
                            + highlight.path("text").asText()));
        }
        return highlights;
    }

    static Stream<String> walks() {
        String all = "where: {" + ListData.ALL + "}";
        return Stream.of(
                all, "query: \"weaving OR loom OR tesatori\" " + all, "query: \"tesatori\"", "query: \"tesutori\"");
    }

    @ParameterizedTest
    @MethodSource("walks")
    void all_pages_hold_every_hit_once_both_ways(String arguments) {
        ListData.load();
        Connection search = Connection.root(Api.as("maria"), "search");
        List<JsonNode> forward = search.forward(7, arguments, "score node { __typename id }");
        assertThat(forward).hasSizeGreaterThan(20);
        assertThat(forward).extracting(edge -> edge.at("/node/id").asText()).doesNotHaveDuplicates();
        assertThat(search.backward(9, arguments, "score node { __typename id }"))
                .isEqualTo(forward);
        assertThat(forward).extracting(edge -> -edge.path("score").asDouble()).isSorted();
    }

    @Test
    void a_list_without_words_has_the_latest_first() {
        ListData.load();
        String at = "... on Organisation { createdAt } ... on Technology { createdAt }"
                + " ... on TransferOpportunity { createdAt } ... on Event { createdAt }";
        JsonNode nodes = ANONYMOUS
                .tree("{ search(first: 100) { nodes { " + at + " } } }", Map.of())
                .at("/search/nodes");
        List<String> created = nodes.findValuesAsText("createdAt");
        assertThat(created)
                .hasSize(100)
                .isSortedAccordingTo((a, b) -> java.time.Instant.parse(b).compareTo(java.time.Instant.parse(a)));
        JsonNode edge = ANONYMOUS.tree("{ search(query: \" \", first: 1) { edges { score } } }", Map.of());
        assertThat(edge.at("/search/edges/0/score").isNull()).isTrue();
    }

    @Test
    void a_cursor_is_not_taken_by_a_search_of_the_other_order() {
        String cursor = ANONYMOUS
                .data("{ search(first: 1) { pageInfo { endCursor } } }")
                .getString("search.pageInfo.endCursor");
        Response answer = ANONYMOUS.query("{ search(query: \"sonar\", after: \"" + cursor + "\") { totalCount } }");
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("INVALID_CURSOR");
    }

    @Test
    void two_searches_of_a_request_keep_their_own_arguments() {
        String document =
                "{ a: search(query: \"sonar\", where: {W}) { totalCount x: edges { node { id } } nodes { ... on Technology { ref } }"
                                .replace("W", SearchData.ALL)
                        + " facets { k: kinds { value } kinds { count } } f: facets { trls { value } c: domains { count } domains { count concept { id } } } }"
                        + " b: search(query: \"hydrofoil\", where: {kind: {eq: ORGANISATION}}) { totalCount facets { kinds { count } } } }";
        JsonNode data = ANONYMOUS.tree(document, Map.of());
        assertThat(data.at("/a/totalCount").asInt()).isEqualTo(2);
        assertThat(data.at("/a/nodes")).hasSize(2);
        assertThat(data.at("/a/x/0/node/id").asText()).isNotEmpty();
        assertThat(data.at("/a/facets/k/0/value").asText()).isNotEmpty();
        assertThat(data.at("/a/f/trls")).hasSize(4);
        assertThat(data.at("/a/f/c")).isNotEmpty().hasSameSizeAs(data.at("/a/f/domains"));
        assertThat(data.at("/b/totalCount").asInt()).isEqualTo(1);
        assertThat(data.at("/b/facets/kinds/0/count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 80})
    void hits_with_their_objects_counts_and_facets_are_one_statement(int first) throws SQLException {
        String counts = "totalCount facets { kinds { count } trls { count } domains { count concept { notation } } }";
        String edges =
                " edges { cursor score highlights { text } node { id ... on Technology { ref owners { nodes { ref } } } } }";
        String search = "{ search(first: " + first + ", where: {kind: {eq: TECHNOLOGY}}) { # } }";
        assertThat(Database.statementsDuring(() -> ANONYMOUS.data(search.replace("#", counts + edges))))
                .as("the owners besides")
                .isEqualTo(2);
        assertThat(Database.statementsDuring(() -> ANONYMOUS.data(search.replace("#", "totalCount"))))
                .isEqualTo(1);
    }

    @Test
    void a_search_costs_its_hits_their_objects_and_its_counts() {
        String search = "{ search(first: 10) { totalCount facets { kinds { count } domains { concept { id } } }"
                + " nodes { ... on Technology { owners(first: 5) { nodes { id } } } ... on Event { id } } } }";
        // 10 hits, 10 technologies with 5 owners each at worst, a total, two facets with at most 20 concepts
        JsonNode cost = Api.json(ANONYMOUS.query(search)).at("/extensions/cost/requested");
        assertThat(cost.asInt()).isEqualTo(10 + 10 * 6 + 1 + 2 + 20);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "the",
                "pentru si de",
                "-",
                "---",
                "-radar",
                "-the",
                "\"",
                "\"\"",
                "\"\"\"",
                "OR",
                "OR OR OR",
                "-OR",
                "& | ! <-> ( ) :*",
                "a:* & !b",
                "' ; DROP TABLE technology; --",
                "\\",
                "%",
                "_",
                "%%%%",
                "<mark>",
                "🛰",
                "a".repeat(200),
                "-a ".repeat(60),
                "\"a ".repeat(50),
                "x OR ".repeat(40),
                "1e9",
                "http://example.org/a?b=c",
                "a@b.c",
                "İ",
                "ß ﬀ",
                "\u0001\u200b\ufffe");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_words_are_answered(String query) {
        String document =
                "query ($q: String!) { search(query: $q, first: 3) { totalCount edges { score highlights { text } node { id } }"
                        + " facets { kinds { count } } } suggest(prefix: $q) { text kind id } }";
        assertThat(ANONYMOUS
                        .tree(document, Map.of("q", query))
                        .path("search")
                        .path("totalCount")
                        .asInt())
                .isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "x\\udc00y", "LONG"})
    void what_is_no_text_or_too_much_of_it_is_refused(String json) {
        String value = json.replace("LONG", "a ".repeat(5_000));
        for (String field : List.of("search(query: $q) { totalCount }", "suggest(prefix: $q) { text }")) {
            Response answer = ANONYMOUS
                    .request()
                    .contentType("application/json")
                    .body("{\"query\": \"query ($q: String!) { " + field + " }\", \"variables\": {\"q\": \"" + value
                            + "\"}}")
                    .post("/graphql");
            assertThat(Set.of(answer.jsonPath().getString("errors[0].extensions.code")))
                    .as(answer.asString())
                    .isSubsetOf("INVALID_ARGUMENT", "BAD_REQUEST", "INVALID_JSON");
        }
    }
}
