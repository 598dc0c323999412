package org.dualusegraph.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dualusegraph.platform.execution.Sha256;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Automatic persisted queries: sent once, known by their hash from then on. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PersistedQueryTest {

    private static String unique(String query) {
        return query + " # " + UUID.randomUUID();
    }

    private static Map<String, Object> extensions(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    private static Response byHash(String hash) {
        return Sending.post(Map.of("extensions", extensions(hash)));
    }

    private static Response register(String query) {
        return Sending.post(Map.of("query", query, "extensions", extensions(Sha256.of(query))));
    }

    @Test
    void a_hash_is_unknown_until_its_query_was_sent_with_it() {
        String query = unique("query A($v: Boolean!) { viewer @include(if: $v) { signedIn } }");
        String hash = Sha256.of(query);
        Sending.assertRefused(byHash(hash), 400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        Map<String, Object> variables = Map.of("v", true);
        assertThat(Sending.post(Map.of("query", query, "variables", variables, "extensions", extensions(hash)))
                        .jsonPath()
                        .getBoolean("data.viewer.signedIn"))
                .isFalse();
        Response known = Sending.post(Map.of("variables", variables, "extensions", extensions(hash)));
        assertThat(known.jsonPath().getBoolean("data.viewer.signedIn")).isFalse();
        assertThat(byHash(hash.toUpperCase(Locale.ROOT)).jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void clients_of_the_protocol_go_on_after_a_success() {
        Response response = Api.anonymous()
                .request()
                .contentType("application/json")
                .accept("application/json")
                .body(Map.of("extensions", extensions(Sha256.of(unique("{ __typename }")))))
                .post("/graphql");
        Sending.assertRefused(response, 200, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        assertThat(response.jsonPath().<Object>get("data")).isNull();
    }

    @Test
    void a_query_is_registered_and_asked_for_by_get() {
        String query = unique("{ __typename }");
        String extensions = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + Sha256.of(query) + "\"}}";
        Response unknown = Sending.get(Map.of("extensions", extensions));
        Sending.assertRefused(unknown, 400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        assertThat(unknown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Sending.get(Map.of("query", query, "extensions", extensions)).statusCode())
                .isEqualTo(200);
        Response known = Sending.get(Map.of("extensions", extensions));
        assertThat(known.jsonPath().getString("data.__typename")).isEqualTo("Query");
        assertThat(known.header("ETag")).isNotEmpty();
    }

    @Test
    void a_hash_of_another_query_is_refused_and_not_remembered() {
        String hash = Sha256.of(unique("{ viewer { signedIn } }"));
        Response response = Sending.post(Map.of("query", "{ __typename }", "extensions", extensions(hash)));
        Sending.assertRefused(
                response, 400, "PERSISTED_QUERY_HASH_MISMATCH", "sha256Hash is not the SHA-256 of the query.");
        assertThat(byHash(hash).jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void a_query_that_is_not_valid_is_not_remembered() {
        for (String bad : new String[] {"{ nope }", "{ ", "{" + " __typename @skip(if: true)".repeat(60) + " }"}) {
            String query = unique(bad);
            assertThat(register(query).statusCode()).isEqualTo(400);
            Sending.assertRefused(byHash(Sha256.of(query)), 400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"persistedQuery\": {\"version\": 2, \"sha256Hash\": \"abc\"}}",
                "{\"persistedQuery\": {\"version\": \"1\", \"sha256Hash\": \"abc\"}}",
                "{\"persistedQuery\": {\"sha256Hash\": \"abc\"}}",
                "{\"persistedQuery\": {\"version\": 1}}",
                "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": 5}}",
                "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"a b\"}}",
                "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"\"}}",
                "{\"persistedQuery\": []}",
                "{\"persistedQuery\": null}",
                "{}",
            })
    void what_is_not_of_the_protocol_is_refused(String extensions) {
        assertThat(Sending.post("{\"extensions\": " + extensions + "}")
                        .jsonPath()
                        .getString("errors[0].extensions.code"))
                .isEqualTo("BAD_REQUEST");
        assertThat(Sending.get(Map.of("extensions", extensions)).jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void what_is_remembered_is_bounded() {
        String padding = "x".repeat(200_000);
        int sent = 30;
        String[] hashes = new String[sent];
        for (int i = 0; i < sent; i++) {
            String query = unique("{ __typename } # " + padding);
            hashes[i] = Sha256.of(query);
            assertThat(register(query).statusCode()).isEqualTo(200);
        }
        int remembered = 0;
        for (String hash : hashes) {
            remembered += byHash(hash).statusCode() == 200 ? 1 : 0;
        }
        assertThat(remembered).isBetween(1, 4_000_000 / padding.length());
    }
}
