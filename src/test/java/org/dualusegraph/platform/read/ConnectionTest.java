package org.dualusegraph.platform.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Connection;
import org.dualusegraph.testing.ListData;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.dualusegraph.testing.SortKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list can be walked in every order, from both ends, and refuses pages that make no sense. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ConnectionTest {

    private static final int PAGE = 7;
    private static final Api MARIA = Api.as("maria");
    private static final String ALL = "where: {" + ListData.ALL + "}";
    private static final String CONCEPTS = "where: {scheme: {eq: \"lists\"}}";

    /**
     * A list to walk.
     *
     * @param arguments what keeps its objects apart from those of other tests
     * @param facts of the edge
     * @param size how many edges it has, 0 when others add to it
     */
    record Walk(String name, Connection list, SortKeys keys, String arguments, String facts, int size) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeEach
    void load() {
        ListData.load();
    }

    private static Walk root(String field, SortKeys keys, String arguments, int size) {
        return new Walk(field, Connection.root(MARIA, field), keys, arguments, "", size);
    }

    private static Walk child(String parent, String field, SortKeys keys, String facts, int size) {
        String[] names = {parent.replaceAll("\\W.*", ""), field};
        Connection list =
                new Connection(MARIA, "{ " + parent + " { " + field + "(@) { # } } }", String.join(".", names));
        return new Walk(String.join(".", names), list, keys, "", facts, size);
    }

    static List<Walk> walks() {
        String organisation = "organisation(by: {sourceId: \"" + ListData.HUB + "\"})";
        String technology = "technology(by: {sourceId: \"lists:tech-0\"})";
        String opportunity = "opportunity(by: {sourceId: \"lists:opp-0\"})";
        String event = "event(by: {sourceId: \"lists:event-0\"})";
        String concept = "concept(by: {code: {scheme: \"lists\", notation: \"all\"}})";
        return List.of(
                root("organisations", SortKeys.ORGANISATION, ALL, 23),
                root("technologies", SortKeys.TECHNOLOGY, ALL, 23),
                root("opportunities", SortKeys.OPPORTUNITY, ALL, 23),
                root("events", SortKeys.EVENT, ALL, 23),
                root("concepts", SortKeys.CONCEPT, CONCEPTS, 24),
                root("conceptSchemes", SortKeys.SCHEME, "", 0),
                child(organisation, "relations", SortKeys.ORGANISATION, "relation", 26),
                child(organisation, "technologies", SortKeys.TECHNOLOGY, "role share", 23),
                child(organisation, "opportunities", SortKeys.OPPORTUNITY, "", 21),
                child(organisation, "events", SortKeys.EVENT, "role", 29),
                child(organisation, "concepts", SortKeys.CONCEPT, "", 24),
                child(technology, "owners", SortKeys.ORGANISATION, "role share", 23),
                child(technology, "opportunities", SortKeys.OPPORTUNITY, "", 21),
                child(technology, "concepts", SortKeys.CONCEPT, "", 24),
                child(opportunity, "concepts", SortKeys.CONCEPT, "", 24),
                child(event, "organisations", SortKeys.ORGANISATION, "role", 25),
                child(event, "concepts", SortKeys.CONCEPT, "", 24),
                child(concept, "organisations", SortKeys.ORGANISATION, "", 23),
                child(concept, "technologies", SortKeys.TECHNOLOGY, "", 23),
                child(concept, "opportunities", SortKeys.OPPORTUNITY, "", 23),
                child(concept, "events", SortKeys.EVENT, "", 23),
                child(concept, "children", SortKeys.CONCEPT, "", 23),
                child("conceptScheme(by: {code: \"lists\"})", "concepts", SortKeys.CONCEPT, "", 24));
    }

    /** Lists whose order is fixed. */
    static List<Walk> fixed() {
        String event = "event(by: {sourceId: \"lists:event-0\"})";
        return List.of(
                root("importJobs", SortKeys.UNSORTED, "", 0),
                child(event, "organisers", SortKeys.UNSORTED, "role", 12));
    }

    static Stream<Walk> all() {
        return Stream.concat(walks().stream(), fixed().stream());
    }

    static Stream<Arguments> orders() {
        return walks().stream()
                .flatMap(walk -> walk.keys.names().stream()
                        .flatMap(name -> Stream.of(false, true)
                                .map(falling -> Arguments.of(walk, order(Map.entry(name, falling))))));
    }

    static Stream<Arguments> mixedOrders() {
        return walks().stream().filter(walk -> walk.keys.names().size() > 2).flatMap(walk -> {
            List<String> names = walk.keys.names();
            return Stream.of(
                    Arguments.of(walk, order(Map.entry(names.get(2), true), Map.entry(names.get(1), false))),
                    Arguments.of(
                            walk,
                            order(
                                    Map.entry(names.get(1), false),
                                    Map.entry(names.get(2), true),
                                    Map.entry(names.get(0), false))));
        });
    }

    @SafeVarargs
    private static LinkedHashMap<String, Boolean> order(Map.Entry<String, Boolean>... keys) {
        LinkedHashMap<String, Boolean> order = new LinkedHashMap<>();
        Stream.of(keys).forEach(key -> order.put(key.getKey(), key.getValue()));
        return order;
    }

    private static String orderBy(LinkedHashMap<String, Boolean> order) {
        return order.entrySet().stream()
                .map(key -> "{field: " + key.getKey() + ", direction: " + (key.getValue() ? "DESC" : "ASC") + "}")
                .collect(Collectors.joining(", ", "orderBy: [", "]"));
    }

    @ParameterizedTest
    @MethodSource({"orders", "mixedOrders"})
    void every_order_is_walked_from_both_ends(Walk walk, LinkedHashMap<String, Boolean> order) {
        String arguments = walk.arguments + " " + orderBy(order);
        String edge = walk.facts + " node { " + walk.keys.fields + " }";
        List<JsonNode> forward = walk.list.forward(PAGE, arguments, edge);
        if (walk.size > 0) {
            assertThat(forward).hasSize(walk.size);
        }
        assertThat(walk.list.backward(PAGE, arguments, edge)).isEqualTo(forward);
        assertThat(forward.stream().map(item -> item.path("node")).toList())
                .isSortedAccordingTo(walk.keys.order(order));
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_usual_order_is_walked_from_both_ends(Walk walk) {
        String edge = walk.facts + " node { id }";
        List<JsonNode> forward = walk.list.forward(PAGE, walk.arguments, edge);
        if (walk.size > 0) {
            assertThat(forward).hasSize(walk.size);
        }
        assertThat(walk.list.backward(PAGE, walk.arguments, edge)).isEqualTo(forward);
        assertThat(walk.list.forward(100, walk.arguments, edge)).isEqualTo(forward);
        assertThat(walk.list.forward(1, walk.arguments, edge)).isEqualTo(forward);
        JsonNode nodes = walk.list.page(walk.arguments, "nodes { id } edges { node { id } }");
        assertThat(nodes.path("nodes")).hasSize(Math.min(20, forward.size()));
        assertThat(nodes.path("nodes").findValuesAsText("id"))
                .isEqualTo(nodes.path("edges").findValuesAsText("id"));
    }

    @Test
    void refused_rows_of_an_import_are_paged_in_the_order_of_the_file() {
        Rows rows = new Rows();
        IntStream.range(0, 17).forEach(i -> rows.add(i % 4 == 3 ? "Nothing" : "Organisation", Map.of("type", "OTHER")));
        JsonPath job = rows.send();
        Walk walk = child("importJob(id: \"" + job.getString("id") + "\")", "rowErrors", SortKeys.UNSORTED, "", 0);
        List<JsonNode> errors = walk.list.forward(PAGE, "", "node { line field code }");
        assertThat(errors)
                .extracting(error -> error.at("/node/line").asInt())
                .isSorted()
                .contains(1, 4, 17);
        assertThat(walk.list.backward(PAGE, "", "node { line field code }")).isEqualTo(errors);
    }

    @Test
    void the_affiliations_of_the_viewer_are_paged() {
        IntStream.range(0, 16).forEach(i -> Rows.affiliate("paul", "lists:org-" + i, i == 5 ? "SUSPENDED" : "ACTIVE"));
        try {
            Connection list =
                    new Connection(Api.as("paul"), "{ viewer { affiliations(@) { # } } }", "viewer.affiliations");
            List<JsonNode> forward = list.forward(PAGE, "", "role node { sourceId }");
            assertThat(forward).hasSize(15);
            assertThat(list.backward(PAGE, "", "role node { sourceId }")).isEqualTo(forward);
            assertThat(list.as(Api.anonymous()).forward(PAGE, "", "role node { sourceId }"))
                    .isEmpty();
        } finally {
            IntStream.range(0, 16).forEach(i -> Rows.affiliate("paul", "lists:org-" + i, "ENDED"));
        }
    }

    @Test
    void an_edge_tells_the_facts_of_its_own_link() {
        List<JsonNode> edges = child(
                        "organisation(by: {sourceId: \"" + ListData.HUB + "\"})", "events", SortKeys.EVENT, "", 0)
                .list
                .forward(100, "", "role node { sourceId }");
        assertThat(edges)
                .filteredOn(edge -> edge.at("/node/sourceId").asText().equals("lists:event-1"))
                .extracting(edge -> edge.path("role").asText())
                .containsExactlyInAnyOrder("ORGANISER", "SPEAKER");
    }

    @Test
    void aliases_page_each_parent_with_their_own_arguments() {
        String query = "{ organisations(" + ALL + ", first: 100) { nodes { sourceId"
                + " one: technologies(first: 1) { totalCount nodes { id } }"
                + " last: technologies(last: 2) { nodes { id } }"
                + " all: technologies(first: 100) { totalCount nodes { id } }"
                + " some: technologies(first: 3, where: {direction: {eq: SPIN_OFF}}) { totalCount nodes { id direction } } } } }";
        for (JsonNode node : MARIA.tree(query, Map.of()).at("/organisations/nodes")) {
            List<String> all = node.path("all").findValuesAsText("id");
            assertThat(node.at("/all/totalCount").asInt()).isEqualTo(all.size());
            assertThat(node.at("/one/totalCount").asInt()).isEqualTo(all.size());
            assertThat(node.path("one").findValuesAsText("id")).isEqualTo(all.subList(0, Math.min(1, all.size())));
            assertThat(node.path("last").findValuesAsText("id"))
                    .isEqualTo(all.subList(Math.max(0, all.size() - 2), all.size()));
            assertThat(node.path("some").findValuesAsText("direction")).allMatch("SPIN_OFF"::equals);
            assertThat(node.path("some").findValuesAsText("id"))
                    .hasSize(Math.min(3, node.at("/some/totalCount").asInt()))
                    .isSubsetOf(all);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first: 0",
                "first: -1",
                "first: 101",
                "last: 0",
                "last: -1",
                "last: 101",
                "first: 2147483647",
                "first: 1, last: 1"
            })
    void a_page_of_impossible_size_is_refused(String arguments) {
        all().forEach(walk -> assertRefused(walk, arguments, "INVALID_ARGUMENT"));
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void a_cursor_that_no_list_gave_is_refused(String cursor) {
        all().forEach(walk -> {
            assertRefused(walk, "after: \"" + cursor + "\"", "INVALID_CURSOR", "INVALID_ARGUMENT");
            assertRefused(walk, "last: 3, before: \"" + cursor + "\"", "INVALID_CURSOR", "INVALID_ARGUMENT");
        });
    }

    static List<String> garbage() {
        List<String> cursors = new ArrayList<>(List.of("", "x", "%", "null", "\\u0000", "🜁", "a".repeat(10_000)));
        for (String content : List.of(
                "",
                "null",
                "1",
                "{}",
                "[]",
                "[null]",
                "[\"id+\"]",
                "[\"id+\",null]",
                "[\"id+\",1]",
                "[\"id+\",\"x\"]",
                "[\"id+\",[]]",
                "[\"id+\",\"\u0000\"]",
                "[[[[[[",
                "[\"id+\",\"1-1-1-1-1\",2]",
                "[\"NAME+id+\",\"a\",\"x\"]")) {
            cursors.add(encode(content));
        }
        return cursors;
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        walks().forEach(walk -> {
            String first = walk.keys.names().getFirst();
            String rising = orderBy(order(Map.entry(first, false)));
            String falling = orderBy(order(Map.entry(first, true)));
            String cursor = walk.list
                    .page(rising, "pageInfo { endCursor }")
                    .at("/pageInfo/endCursor")
                    .asText();
            assertRefused(walk, falling + ", after: \"" + cursor + "\"", "INVALID_CURSOR");
            assertRefused(walk, "after: \"" + cursor + "\"", "INVALID_CURSOR");
            assertRefused(
                    walk,
                    orderBy(order(
                                    Map.entry(first, false),
                                    Map.entry(walk.keys.names().get(1), false))) + ", before: \"" + cursor + "\"",
                    "INVALID_CURSOR");
        });
    }

    @Test
    void a_forged_cursor_with_values_that_the_database_cannot_hold_is_refused() {
        Walk organisations = walks().getFirst();
        String id = "\"00000000-0000-0000-0000-000000000000\"]";
        Map<String, String> forged = Map.of(
                "NAME",
                "[\"NAME+id+\",\"\\u0000\"," + id,
                "FOUNDED_YEAR",
                "[\"FOUNDED_YEAR+id+\",\"99999999999\"," + id,
                "CREATED_AT",
                "[\"CREATED_AT+id+\",\"+999999999-12-31T23:59:59Z\"," + id);
        forged.forEach((field, content) -> assertRefused(
                organisations,
                orderBy(order(Map.entry(field, false))) + ", after: \"" + encode(content) + "\"",
                "INVALID_CURSOR",
                "INVALID_ARGUMENT"));
        assertRefused(
                walks().get(2),
                orderBy(order(Map.entry("DEADLINE", false))) + ", after: \""
                        + encode("[\"DEADLINE+id+\",\"-999999999-01-01\"," + id) + "\"",
                "INVALID_CURSOR",
                "INVALID_ARGUMENT");
    }

    @Test
    void an_order_that_names_a_field_twice_is_refused() {
        walks().forEach(walk -> {
            String key = "{field: " + walk.keys.names().getFirst() + "}";
            assertRefused(walk, "orderBy: [" + key + ", " + key + "]", "INVALID_ARGUMENT");
        });
    }

    private static void assertRefused(Walk walk, String arguments, String... codes) {
        Response response = walk.list.answer(arguments, "totalCount nodes { __typename }");
        JsonNode answer = Api.json(response);
        assertThat(response.statusCode()).as("%s %s", walk, arguments).isEqualTo(400);
        assertThat(answer.path("errors")).as("%s %s", walk, arguments).hasSize(1);
        assertThat(answer.at("/errors/0/extensions/code").asText())
                .as("%s %s", walk, arguments)
                .isIn((Object[]) codes);
        List<String> path = new ArrayList<>();
        answer.at("/errors/0/path").forEach(part -> path.add(part.asText()));
        assertThat(String.join(".", path)).isEqualTo(walk.list.path());
    }

    private static String encode(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8));
    }
}
