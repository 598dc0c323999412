package org.dualusegraph.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dualusegraph.platform.security.Matrix.Kind;
import org.dualusegraph.platform.security.Matrix.Person;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Connection;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches, their counts and suggestions tell every viewer what the reference in {@link Matrix} says, and nothing else. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SearchVisibilityTest {

    private static final Matrix MATRIX = new Matrix();

    /** The keys of the things by their ids, as staff sees them. */
    private static final Map<String, String> KEYS = new HashMap<>();

    @BeforeEach
    void loadOnce() {
        if (!KEYS.isEmpty()) {
            return;
        }
        MATRIX.load();
        for (Kind kind : Kind.values()) {
            for (JsonNode edge : Connection.root(Api.as("maria"), kind.many)
                    .forward(100, "where: {" + Matrix.ALL + "}", "node { id sourceId }")) {
                KEYS.put(edge.at("/node/id").asText(), edge.at("/node/sourceId").asText());
            }
        }
    }

    static Stream<Arguments> everyone() {
        return Matrix.PEOPLE.stream()
                .flatMap(person -> Stream.of(Kind.values()).map(kind -> Arguments.of(person, kind)));
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void searches_find_and_count_what_is_seen(Person person, Kind kind) {
        List<String> seen = MATRIX.keys(kind, thing -> MATRIX.sees(person, thing));
        Connection search = Connection.root(api(person), "search");
        String where = "where: {kind: {eq: " + kind + "} " + Matrix.ALL + "}";
        // By nothing, by a word of the title, and by one that is spelled nearly so.
        for (String query : List.of("", kind.name(), "\"" + kind + "\" -absent", kind + "X " + kind)) {
            String arguments = "query: \"" + query.replace("\"", "\\\"") + "\" " + where;
            assertThat(search.forward(60, arguments, "node { id }").stream()
                            .map(edge -> KEYS.getOrDefault(edge.at("/node/id").asText(), "unknown"))
                            .sorted()
                            .toList())
                    .as(query)
                    .isEqualTo(seen);
            JsonNode counts = search.page(arguments, "totalCount facets { kinds { value count } domains { count } }");
            assertThat(counts.path("totalCount").asInt()).isEqualTo(seen.size());
            assertThat(counts.at("/facets/kinds/0/count").asInt()).isEqualTo(seen.size());
            assertThat(counts.at("/facets/domains/0/count").asInt()).isEqualTo(seen.size());
        }
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void names_are_suggested_of_what_is_seen(Person person, Kind kind) {
        for (String audience : List.of("PUBLIC", "REGISTERED", "MEMBERS", "OWNER")) {
            String query = "{ suggest(first: 100, prefix: \"" + kind + " " + audience + "\") { id } }";
            List<String> suggested = api(person).tree(query, Map.of()).path("suggest").findValuesAsText("id").stream()
                    .map(id -> KEYS.getOrDefault(id, "unknown " + id))
                    .sorted()
                    .toList();
            assertThat(suggested)
                    .isEqualTo(MATRIX.keys(
                            kind, thing -> thing.audience().equals(audience) && MATRIX.sees(person, thing)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void no_word_of_the_detail_tier_finds_anything(Person person, Kind kind) {
        for (String word : List.of("summary", "problemSolved", "economicComparison", "lookingFor", "partnerRole")) {
            String query = "{ search(query: \"" + word + "\", where: {kind: {eq: " + kind + "} " + Matrix.ALL
                    + "}) { totalCount } }";
            assertThat(api(person).data(query).getInt("search.totalCount")).isZero();
        }
    }

    private static Api api(Person person) {
        return person.user().isEmpty() ? Api.anonymous() : Api.as(person.user());
    }
}
