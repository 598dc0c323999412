package org.dualusegraph.platform.security;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dualusegraph.platform.security.Matrix.Holder;
import org.dualusegraph.platform.security.Matrix.Kind;
import org.dualusegraph.platform.security.Matrix.Person;
import org.dualusegraph.platform.security.Matrix.Thing;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Connection;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every path to an object tells every viewer the same: what the reference in {@link Matrix} says, and nothing else. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class VisibilityMatrixTest {

    private static final Matrix MATRIX = new Matrix();
    private static final int ALIASES = 24;

    /** Ids, refs and the keys they stand for, as staff sees them. */
    private static final Map<String, String> IDS = new HashMap<>();

    private static final Map<String, String> REFS = new HashMap<>();
    private static final Map<String, String> SOURCES = new HashMap<>();
    private static final Map<String, String> KEYS = new HashMap<>();
    private static final Map<Holder, String> HOLDERS = new HashMap<>();

    @BeforeEach
    void loadOnce() {
        if (!IDS.isEmpty()) {
            return;
        }
        MATRIX.load();
        for (Kind kind : Kind.values()) {
            for (JsonNode edge : Connection.root(Api.as("maria"), kind.many)
                    .forward(100, "where: {" + Matrix.ALL + "}", "node { id ref sourceId }")) {
                JsonNode node = edge.path("node");
                String key = node.path("sourceId").asText();
                IDS.put(key, node.path("id").asText());
                REFS.put(key, node.path("ref").asText());
                SOURCES.put(key, key);
                KEYS.put(node.path("id").asText(), key);
            }
        }
        for (Holder holder : Holder.values()) {
            String query = "{ organisation(by: {sourceId: \"" + holder.sourceId + "\"}) { id } }";
            HOLDERS.put(holder, Api.anonymous().data(query).getString("organisation.id"));
        }
    }

    static Stream<Arguments> everyone() {
        return Matrix.PEOPLE.stream()
                .flatMap(person -> Stream.of(Kind.values()).map(kind -> Arguments.of(person, kind)));
    }

    static List<Person> people() {
        return Matrix.PEOPLE;
    }

    @Test
    void staff_sees_the_whole_matrix() {
        for (Kind kind : Kind.values()) {
            assertThat(MATRIX.of(kind)).extracting(Thing::key).allMatch(IDS::containsKey);
        }
        assertThat(IDS).hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void an_object_is_found_by_id_ref_and_source_id_only_by_those_who_may_see_it(Person person, Kind kind) {
        List<Thing> things = MATRIX.of(kind);
        String one = kind.one + "(by: {%s: $k})";
        assertThat(probe(person, "node(id: $k)", things, IDS)).isEqualTo(seen(person, kind));
        assertThat(probe(person, one.formatted("id"), things, IDS)).isEqualTo(seen(person, kind));
        assertThat(probe(person, one.formatted("ref"), things, REFS)).isEqualTo(seen(person, kind));
        assertThat(probe(person, one.formatted("sourceId"), things, SOURCES))
                .isEqualTo(MATRIX.keys(kind, thing -> MATRIX.knowsOwner(person, thing)));
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void nodes_gives_null_for_what_is_hidden(Person person, Kind kind) {
        List<String> found = new ArrayList<>();
        for (List<Thing> chunk : Matrix.chunks(MATRIX.of(kind), 100)) {
            JsonNode nodes = nodes(person, chunk, "id");
            for (int i = 0; i < chunk.size(); i++) {
                if (!nodes.get(i).isNull()) {
                    assertThat(nodes.get(i).path("id").asText()).isEqualTo(id(chunk.get(i)));
                    found.add(chunk.get(i).key());
                }
            }
        }
        assertThat(found.stream().sorted().toList()).isEqualTo(seen(person, kind));
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void lists_pages_and_counts_hold_what_is_seen(Person person, Kind kind) {
        Connection list = Connection.root(api(person), kind.many);
        assertThat(walked(list, 37, Matrix.ALL)).isEqualTo(seen(person, kind));
        for (String state : kind.states.stream()
                .filter(state -> !state.equals("PUBLISHED_PAST"))
                .toList()) {
            assertThat(list.count(Matrix.ALL + " state: {eq: " + state + "}"))
                    .as(state)
                    .isEqualTo(MATRIX.keys(
                                    kind,
                                    thing -> MATRIX.sees(person, thing)
                                            && thing.shownState().equals(state))
                            .size());
        }
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void concepts_and_organisations_lead_to_what_is_seen(Person person, Kind kind) {
        String concept = "concept(by: {code: {scheme: \"matrix\", notation: \"all\"}})";
        assertThat(walked(child(person, "concept", concept, kind), 100, "")).isEqualTo(seen(person, kind));
        for (Holder holder : Holder.values()) {
            String organisation = "organisation(by: {id: \"" + HOLDERS.get(holder) + "\"})";
            assertThat(walked(child(person, "organisation", organisation, kind), 100, Matrix.ALL))
                    .as(holder.sourceId)
                    .isEqualTo(MATRIX.keys(kind, thing -> thing.links(holder) && MATRIX.knowsOwner(person, thing)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void filters_by_organisation_count_what_is_seen(Person person, Kind kind) {
        Connection list = Connection.root(api(person), kind.many);
        for (Holder holder : Holder.values()) {
            String some = kind.holderFilter.formatted("{id: {eq: \"" + HOLDERS.get(holder) + "\"}}");
            List<String> held = MATRIX.keys(kind, thing -> thing.links(holder) && MATRIX.knowsOwner(person, thing));
            assertThat(list.count(Matrix.ALL + " " + some)).isEqualTo(held.size());
            assertThat(list.count(Matrix.ALL + " not: {" + some + "}"))
                    .isEqualTo(seen(person, kind).size() - held.size());
            if (kind != Kind.OPPORTUNITY) {
                assertThat(list.count(Matrix.ALL + " " + some.replace("some", "none")))
                        .isEqualTo(seen(person, kind).size() - held.size());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_technology_leads_to_the_opportunities_whose_owner_the_viewer_knows(Person person) {
        String fields = "... on Technology { opportunities(first: 100) { totalCount nodes { id } } }";
        for (List<Thing> chunk : Matrix.chunks(MATRIX.of(Kind.TECHNOLOGY), 100)) {
            JsonNode nodes = nodes(person, chunk, fields);
            for (int i = 0; i < chunk.size(); i++) {
                Thing technology = chunk.get(i);
                JsonNode opportunities = nodes.get(i).path("opportunities");
                assertThat(opportunities.isObject()).isEqualTo(MATRIX.sees(person, technology));
                if (opportunities.isObject()) {
                    List<String> expected = MATRIX.keys(
                            Kind.OPPORTUNITY,
                            thing -> thing.technology().equals(technology.key()) && MATRIX.knowsOwner(person, thing));
                    assertThat(sortedKeys(opportunities.path("nodes").findValuesAsText("id")))
                            .isEqualTo(expected);
                    assertThat(opportunities.path("totalCount").asInt()).isEqualTo(expected.size());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("people")
    void an_opportunity_names_owner_technology_and_source_only_to_those_who_may_know(Person person) {
        String fields = "... on TransferOpportunity {"
                + " sourceId sourceUrl owner { id } technology { id } description { text } lookingFor { text }"
                + " partnerRole { text } }";
        for (List<Thing> chunk : Matrix.chunks(MATRIX.of(Kind.OPPORTUNITY), 100)) {
            JsonNode nodes = nodes(person, chunk, fields);
            for (int i = 0; i < chunk.size(); i++) {
                Thing thing = chunk.get(i);
                if (MATRIX.sees(person, thing)) {
                    JsonNode node = nodes.get(i);
                    boolean known = MATRIX.knowsOwner(person, thing);
                    assertPresent(thing, node, known, "sourceId", "sourceUrl", "owner");
                    assertPresent(thing, node, MATRIX.seesTechnologyOf(person, thing), "technology");
                    boolean detail = MATRIX.seesDetail(person, thing);
                    assertPresent(thing, node, detail, "description", "lookingFor", "partnerRole");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("people")
    void filters_by_technology_find_only_what_may_be_known(Person person) {
        Connection list = Connection.root(api(person), "opportunities");
        for (String state : Kind.TECHNOLOGY.states) {
            assertThat(list.count(Matrix.ALL + " technology: {state: {eq: " + state + "}}"))
                    .as(state)
                    .isEqualTo(MATRIX.keys(
                                    Kind.OPPORTUNITY,
                                    thing -> MATRIX.seesTechnologyOf(person, thing)
                                            && MATRIX.thing(thing.technology())
                                                    .state()
                                                    .equals(state))
                            .size());
        }
    }

    @ParameterizedTest
    @MethodSource("people")
    void the_detail_of_a_technology_is_for_members_owner_and_staff(Person person) {
        assertDetail(person);
    }

    @Test
    void a_government_observer_without_membership_reads_audiences_of_members_but_no_technology_detail() {
        membershipOfGovernmentBody("SUSPENDED");
        try {
            for (Kind kind : Kind.values()) {
                lists_pages_and_counts_hold_what_is_seen(Matrix.OBSERVER, kind);
            }
            assertDetail(Matrix.OBSERVER);
            an_opportunity_names_owner_technology_and_source_only_to_those_who_may_know(Matrix.OBSERVER);
        } finally {
            membershipOfGovernmentBody("ACTIVE");
        }
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void hidden_and_absent_are_answered_in_the_same_bytes(Person person, Kind kind) {
        String node = "query ($k: ID!) { nodes(ids: [$k]) { id } node(id: $k) { id } }";
        String by = "query ($k: %s!) { " + kind.one + "(by: {%s: $k}) { id } }";
        MATRIX.of(kind).stream()
                .filter(thing -> !MATRIX.sees(person, thing))
                .limit(12)
                .forEach(thing -> {
                    String absent = id(thing).substring(0, 16) + "AAAAAAAA";
                    assertSameBytes(person, node, id(thing), absent);
                    assertSameBytes(person, by.formatted("ID", "id"), id(thing), absent);
                    assertSameBytes(
                            person,
                            by.formatted("String", "ref"),
                            requireNonNull(REFS.get(thing.key())),
                            "RO-XX-2026-000000");
                    assertSameBytes(person, by.formatted("String", "sourceId"), thing.key(), "matrix:absent");
                });
    }

    private static void assertSameBytes(Person person, String query, String hidden, String absent) {
        Response one = api(person).query(query, Map.of("k", hidden));
        Response other = api(person).query(query, Map.of("k", absent));
        assertThat(one.statusCode()).isEqualTo(other.statusCode()).isEqualTo(200);
        assertThat(one.asByteArray()).isEqualTo(other.asByteArray());
    }

    @Test
    void an_affiliation_counts_from_the_next_request_and_no_longer_than_it_lasts() {
        Person stranger = Matrix.PEOPLE.get(1);
        Person insider = new Person("radu", Matrix.Standing.MEMBER, false, Set.of(Holder.CARPATICA));
        for (String status : List.of("INVITED", "ACTIVE", "SUSPENDED", "ACTIVE", "ENDED")) {
            Rows.affiliate("radu", Holder.CARPATICA.sourceId, status);
            Person expected = status.equals("ACTIVE") ? insider : stranger;
            for (Kind kind : Kind.values()) {
                assertThat(Connection.root(Api.as("radu"), kind.many).count(Matrix.ALL))
                        .as(status)
                        .isEqualTo(seen(expected, kind).size());
            }
        }
    }

    private static void membershipOfGovernmentBody(String status) {
        new Rows()
                .add(
                        "ClusterMembership",
                        Map.of(
                                "organisation",
                                Rows.source("demo:org-agentia-infra"),
                                "category",
                                "OBSERVER",
                                "status",
                                status,
                                "since",
                                "2024-01-01"))
                .load();
    }

    private static void assertDetail(Person person) {
        String fields = "... on Technology { teaser { text } summary { text }"
                + " problemSolved { text } advantageOverStateOfArt { text } economicComparison { text }"
                + " civilApplications { text } defenceApplications { text } trl { current evidence } }";
        for (List<Thing> chunk : Matrix.chunks(MATRIX.of(Kind.TECHNOLOGY), 100)) {
            JsonNode nodes = nodes(person, chunk, fields);
            for (int i = 0; i < chunk.size(); i++) {
                if (MATRIX.sees(person, chunk.get(i))) {
                    assertDetail(person, chunk.get(i), nodes.get(i));
                }
            }
        }
    }

    private static void assertDetail(Person person, Thing thing, JsonNode node) {
        boolean detail = MATRIX.seesDetail(person, thing);
        assertPresent(thing, node, true, "teaser", "trl");
        assertPresent(
                thing,
                node,
                detail,
                "summary",
                "problemSolved",
                "advantageOverStateOfArt",
                "economicComparison",
                "civilApplications",
                "defenceApplications");
        assertPresent(thing, node.path("trl"), detail, "evidence");
    }

    private static void assertPresent(Thing thing, JsonNode node, boolean present, String... fields) {
        for (String field : fields) {
            assertThat(node.hasNonNull(field))
                    .as("%s of %s", field, thing.key())
                    .isEqualTo(present);
        }
    }

    private static Connection child(Person person, String field, String parent, Kind kind) {
        return new Connection(
                api(person), "{ " + parent + " { " + kind.many + "(@) { # } } }", field + "." + kind.many);
    }

    private static List<String> walked(Connection list, int size, String where) {
        String arguments = where.isEmpty() ? "" : "where: {" + where + "}";
        return sortedKeys(list.forward(size, arguments, "node { id }").stream()
                .map(edge -> edge.path("node").path("id").asText())
                .toList());
    }

    /** The keys of the things that the viewer finds with this field, whose key is the variable k. */
    private static List<String> probe(Person person, String field, List<Thing> things, Map<String, String> keys) {
        List<String> ids = new ArrayList<>();
        String type = field.contains("id: $k") ? "ID!" : "String!";
        for (List<Thing> chunk : Matrix.chunks(things, ALIASES)) {
            StringBuilder variables = new StringBuilder();
            StringBuilder fields = new StringBuilder();
            Map<String, Object> values = new HashMap<>();
            for (int i = 0; i < chunk.size(); i++) {
                variables.append(" $k").append(i).append(": ").append(type);
                fields.append(" a")
                        .append(i)
                        .append(": ")
                        .append(field.replace("$k", "$k" + i))
                        .append(" { id }");
                values.put("k" + i, requireNonNull(keys.get(chunk.get(i).key())));
            }
            JsonNode data = api(person).tree("query (" + variables + ") {" + fields + " }", values);
            ids.addAll(data.findValuesAsText("id"));
        }
        return sortedKeys(ids);
    }

    private static List<String> seen(Person person, Kind kind) {
        return MATRIX.keys(kind, thing -> MATRIX.sees(person, thing));
    }

    private static List<String> sortedKeys(List<String> ids) {
        return ids.stream()
                .map(id -> KEYS.getOrDefault(id, "unknown " + id))
                .sorted()
                .toList();
    }

    private static JsonNode nodes(Person person, List<Thing> things, String fields) {
        List<String> ids = things.stream().map(VisibilityMatrixTest::id).toList();
        String query = "query ($ids: [ID!]!) { nodes(ids: $ids) { " + fields + " } }";
        return api(person).tree(query, Map.of("ids", ids)).path("nodes");
    }

    private static String id(Thing thing) {
        return requireNonNull(IDS.get(thing.key()));
    }

    private static Api api(Person person) {
        return person.user().isEmpty() ? Api.anonymous() : Api.as(person.user());
    }
}
