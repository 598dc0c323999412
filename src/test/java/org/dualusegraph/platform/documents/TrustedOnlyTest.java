package org.dualusegraph.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.dualusegraph.platform.execution.Sha256;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** Clients that may run trusted documents only. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(TrustedOnlyTest.Profile.class)
class TrustedOnlyTest {

    private static final String TRUSTED = "{ viewer { signedIn } }";

    /** Visitors and one OAuth client are bound, the client of the test issuer is not. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dual-use-graph.documents.trusted-only", "anonymous,kiosk");
        }
    }

    private static Map<String, Object> persisted(String query) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.of(query)));
    }

    @Test
    void a_bound_client_runs_what_is_trusted_and_nothing_else() {
        Response free = Sending.post(Map.of("query", TRUSTED));
        Sending.assertRefused(free, 403, "DOCUMENT_NOT_TRUSTED");
        Sending.assertRefused(Sending.get(Map.of("query", "{ __typename }")), 403, "DOCUMENT_NOT_TRUSTED");
        Sending.assertRefused(
                Sending.post(Map.of("query", "{ __schema { types { name } } }")), 403, "DOCUMENT_NOT_TRUSTED");

        assertThat(Api.as("maria").query("{ __typename }").statusCode()).isEqualTo(200);
        Response stored = Api.as("maria")
                .request()
                .contentType("application/json")
                .body(Map.of("trusted", TRUSTED))
                .put("/graphql/documents");
        assertThat(stored.statusCode()).as(stored.asString()).isEqualTo(200);

        assertThat(Sending.byId("trusted").jsonPath().getBoolean("data.viewer.signedIn"))
                .isFalse();
        assertThat(Sending.post(Map.of("extensions", persisted(TRUSTED))).statusCode())
                .isEqualTo(200);
        assertThat(Sending.post(Map.of("query", TRUSTED)).statusCode()).isEqualTo(200);
        assertThat(Sending.post(Map.of("query", TRUSTED, "extensions", persisted(TRUSTED)))
                        .statusCode())
                .isEqualTo(200);
        Sending.assertRefused(Sending.post(Map.of("query", TRUSTED + " ")), 403, "DOCUMENT_NOT_TRUSTED");
    }

    @Test
    void a_bound_client_neither_registers_queries_nor_runs_those_of_others() {
        String query = "{ registered: __typename }";
        Map<String, Object> registration = Map.of("query", query, "extensions", persisted(query));
        Sending.assertRefused(Sending.post(registration), 403, "DOCUMENT_NOT_TRUSTED");
        Response free = Api.as("ana")
                .request()
                .contentType("application/json")
                .body(registration)
                .post("/graphql");
        assertThat(free.jsonPath().getString("data.registered")).isEqualTo("Query");
        Map<String, Object> byHash = Map.of("extensions", persisted(query));
        assertThat(Api.as("ana")
                        .request()
                        .contentType("application/json")
                        .body(byHash)
                        .post("/graphql")
                        .jsonPath()
                        .getString("data.registered"))
                .isEqualTo("Query");
        Sending.assertRefused(Sending.post(byHash), 400, "PERSISTED_QUERY_NOT_FOUND");
        Sending.assertRefused(Sending.byId("sha256:" + Sha256.of(query)), 404, "DOCUMENT_NOT_FOUND");
    }
}
