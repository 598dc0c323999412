package org.dualusegraph.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.SocketClient;
import org.dualusegraph.testing.TokenIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of several issuers: whom they make somebody, and which are not taken. */
@QuarkusTest
@TestProfile(ThreeIssuers.class)
@WithTestResource(PostgresResource.class)
@SuppressWarnings("NullAway.Init") // the issuers are injected by their resource
class IssuersTest {

    private static final String VIEWER =
            "{ viewer { signedIn roles affiliations { nodes { legalName } } } technologies { totalCount } }";
    private static final String RENAME =
            "mutation { updateProfile(input: { name: \"Somebody\" }) { userErrors { code } } }";

    private TokenIssuer partner;
    private TokenIssuer ministry;

    private static Response ask(String token, String query) {
        return Api.anonymous()
                .request()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql");
    }

    private static JsonPath viewer(String token) {
        Response response = ask(token, VIEWER);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().setRootPath("data");
    }

    private static void assertRefused(String token) {
        Response response = ask(token, VIEWER);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(401);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void the_same_subject_of_another_issuer_is_somebody_else() {
        assertThat(viewer(Api.token("carmen")).getList("viewer.affiliations.nodes"))
                .isNotEmpty();
        JsonPath other = viewer(partner.token("carmen", Map.of()));
        assertThat(other.getBoolean("viewer.signedIn")).isTrue();
        assertThat(other.getList("viewer.affiliations.nodes")).isEmpty();
    }

    @Test
    void what_a_person_of_another_issuer_changes_is_its_own() throws Exception {
        String carmen = Database.text("SELECT version FROM person WHERE subject = 'carmen'");
        assertThat(ask(partner.token("carmen", Map.of()), RENAME).jsonPath().getList("data.updateProfile.userErrors"))
                .isEmpty();
        assertThat(ask(ministry.token("carmen", Map.of()), RENAME).jsonPath().getList("data.updateProfile.userErrors"))
                .isEmpty();
        assertThat(Database.text("SELECT version FROM person WHERE subject = 'carmen'"))
                .isEqualTo(carmen);
        assertThat(Database.text(
                        "SELECT string_agg(subject, ' ' ORDER BY subject) FROM person WHERE subject LIKE '%carmen'"
                                + " AND subject <> 'carmen'"))
                .isEqualTo("\u2021ministry\u2021carmen \u2021partner\u2021carmen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2021ministry\u2021carmen", "\u2020 erased", "ana\u0000", " ", "\n"})
    void a_subject_that_is_not_printable_ascii_is_refused(String subject) {
        assertRefused(partner.token(subject, Map.of()));
    }

    @Test
    void a_token_must_have_a_subject_of_255_characters_at_most() {
        assertRefused(partner.token(null, Map.of("preferred_username", "carmen", "upn", "carmen")));
        assertRefused(partner.token("c".repeat(256), Map.of()));
        assertThat(viewer(partner.token("c".repeat(255), Map.of())).getBoolean("viewer.signedIn"))
                .isTrue();
    }

    @Test
    void roles_of_an_issuer_that_is_not_trusted_with_them_do_not_count() {
        String token = partner.token("carmen", Map.of("groups", List.of("cluster-manager", "auditor")));
        assertThat(viewer(token).getList("viewer.roles")).isEqualTo(List.of("REGISTERED"));
    }

    @Test
    void groups_are_mapped_to_roles_by_configuration() {
        String token = ministry.token("otilia", groups("Cluster Office", "Court of Accounts", "Canteen"));
        assertThat(viewer(token).getList("viewer.roles", String.class))
                .containsExactlyInAnyOrder("REGISTERED", "CLUSTER_MANAGER", "AUDITOR");
    }

    @Test
    void a_websocket_takes_tokens_of_every_issuer_and_maps_their_groups() {
        try (SocketClient socket = SocketClient.bearing(ministry.token("otilia", groups("Cluster Office")))) {
            JsonNode answer = socket.subscribe("1", "{ viewer { roles } }").expect("next");
            assertThat(answer.findValuesAsText("roles")).isNotNull();
            assertThat(answer.toString()).contains("CLUSTER_MANAGER");
        }
        try (SocketClient socket = SocketClient.bearing(partner.token("carmen", Map.of()))) {
            String answer = socket.subscribe("1", "{ viewer { affiliations { nodes { id } } } }")
                    .expect("next")
                    .toString();
            assertThat(answer).contains("\"nodes\":[]");
        }
    }

    @Test
    void a_token_for_others_or_of_nobody_known_is_refused() {
        assertRefused(partner.token("carmen", Map.of("aud", "account")));
        assertRefused(partner.token("carmen", Map.of("aud", "")));
        assertRefused(partner.token("carmen", Map.of("iss", "https://id.example.org")));
        assertRefused(partner.token("carmen", Map.of("iss", ministry.url())));
        assertRefused(partner.token("carmen", Map.of("iss", List.of(partner.url()))));
        assertRefused(partner.token("carmen", Map.of("exp", "")));
        assertRefused(partner.token("carmen", Map.of(), Map.of("alg", "none")));
        assertRefused(partner.token("carmen", Map.of(), Map.of("kid", "unknown")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "e30.e30.", "e30.W10.e30", "e30.bnVsbA.e30", "a.\u00e9.c"})
    void garbage_is_refused(String token) {
        assertRefused(token);
    }

    @Test
    void rotated_keys_are_fetched_once_for_any_number_of_tokens() {
        int before = ministry.keysAsked();
        String old = ministry.token("otilia", Map.of());
        ministry.rotate();
        assertThat(viewer(ministry.token("otilia", Map.of())).getBoolean("viewer.signedIn"))
                .isTrue();
        for (int i = 0; i < 20; i++) {
            assertRefused(ministry.token("otilia", Map.of(), Map.of("kid", "unknown" + i)));
        }
        assertRefused(old);
        assertThat(ministry.keysAsked()).isEqualTo(before + 1);
    }

    @Test
    void a_client_without_a_person_sees_what_everybody_sees() {
        String token = partner.token("portal", Map.of());
        JsonPath client = viewer(token);
        assertThat(client.getList("viewer.roles")).isEqualTo(List.of("CLIENT"));
        JsonPath anonymous = Api.anonymous().data(VIEWER);
        assertThat(client.getInt("technologies.totalCount")).isEqualTo(anonymous.getInt("technologies.totalCount"));
        assertThat(Api.as("radu").data(VIEWER).getInt("technologies.totalCount"))
                .isGreaterThan(anonymous.getInt("technologies.totalCount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"preferred_username=service-account-portal", "idtyp=app", "sub=portal@clients"})
    void a_client_is_known_by_what_its_issuer_says(String claim) {
        String[] parts = claim.split("=");
        String token = partner.token("6ab0", Map.of(parts[0], parts[1]));
        assertThat(viewer(token).getList("viewer.roles")).isEqualTo(List.of("CLIENT"));
    }

    @Test
    void a_client_with_a_role_reads_and_imports_by_it() {
        String token = client("Cluster Office");
        Response response = Api.anonymous()
                .request()
                .auth()
                .oauth2(token)
                .queryParam("query", "{ importJobs(first: 1) { totalCount } }")
                .get("/graphql");
        assertThat(response.jsonPath().getInt("data.importJobs.totalCount")).isPositive();
        assertThat(response.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(Api.anonymous()
                        .request()
                        .auth()
                        .oauth2(token)
                        .contentType("application/x-ndjson")
                        .body(new byte[0])
                        .post("/import?dryRun=true")
                        .statusCode())
                .isEqualTo(200);
        assertThat(viewer(client("Court of Accounts")).getList("viewer.roles", String.class))
                .containsExactlyInAnyOrder("CLIENT", "AUDITOR");
    }

    @Test
    void a_client_makes_no_mutation_whatever_its_roles() throws Exception {
        Response response = ask(client("Cluster Office"), RENAME);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(Objects.requireNonNull(response.jsonPath().getString("errors[0].message")))
                .contains("persons");
        assertThat(Database.text("SELECT count(*) FROM person WHERE subject LIKE '%portal'"))
                .isEqualTo("0");
    }

    private String client(String group) {
        return ministry.token("portal", groups(group));
    }

    private static Map<String, Object> groups(String... names) {
        return Map.of("access", Map.of("groups", List.of(names)));
    }
}
