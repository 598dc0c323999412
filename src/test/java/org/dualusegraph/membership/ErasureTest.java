package org.dualusegraph.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.membership.Affiliates.MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dualusegraph.platform.audit.PersonalData;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** A person that is forgotten leaves its deeds behind, and nothing that tells who it was. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ErasureTest {

    private static final Changing ERASE =
            new Changing("erasePerson", "person { id name email orcid languages erasedAt }");
    private static final Changing PROFILE = new Changing("updateProfile", "person { id version }");

    /** A room that keeps personal data of its own. */
    @Singleton
    static class Room implements PersonalData {

        static final List<UUID> ASKED = new CopyOnWriteArrayList<>();

        @Override
        public void erase(UUID person) {
            ASKED.add(person);
        }
    }

    private static JsonNode profile(String subject) {
        return profile(subject, "0000-0002-1694-233X");
    }

    private static JsonNode profile(String subject, String orcid) {
        return PROFILE.made(
                Api.as(subject),
                Map.of(
                        "name",
                        "Name of " + subject,
                        "email",
                        subject + "@erasure.example",
                        "orcid",
                        orcid,
                        "languages",
                        List.of("ro")));
    }

    /** The tables with a row in which the text stands, in whatever column. */
    private static List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        String tables = Database.text("SELECT string_agg(table_name, ' ') FROM information_schema.tables"
                + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
        for (String table : String.valueOf(tables).split(" ")) {
            if (Database.number("SELECT count(*) FROM " + table + " x WHERE strpos(lower(x::text), lower('" + text
                            + "')) > 0")
                    > 0) {
                found.add(table);
            }
        }
        return found;
    }

    @Test
    void nothing_in_the_database_tells_who_it_was_and_what_it_did_stays() throws SQLException {
        Company company = Company.member();
        String subject = "erasable-" + Affiliates.somebody() + "-x";
        Api api = Api.as(subject);
        JsonNode affiliation = Affiliates.joined(company, subject, "ADMIN");
        JsonNode person = profile(subject, "0000-0001-5109-3700");
        JsonNode invitation = Affiliates.mutation("inviteAffiliate")
                .made(api, Changing.with(Affiliates.invitation(company, "VIEWER"), "idempotencyKey", "mine"));
        JsonNode application = Admissions.submitted(api, Admissions.proposal(api, Admissions.pic()));
        assertThat(tablesWith(subject)).contains("person", "idempotency_key");

        JsonNode payload = ERASE.payload(api, Map.of());
        assertThat(payload.path("userErrors")).isEmpty();
        assertThat(payload.path("person").isNull()).isTrue();

        assertThat(tablesWith(subject)).isEmpty();
        assertThat(tablesWith("0000-0001-5109-3700")).isEmpty();
        JsonNode left = person(MANAGER, person);
        assertThat(left.path("name").isNull()).isTrue();
        assertThat(left.path("email").isNull()).isTrue();
        assertThat(left.path("languages")).isEmpty();
        assertThat(left.path("erasedAt").asText()).isNotBlank();
        assertThat(left.path("allowedActions")).isEmpty();
        assertThat(Affiliates.read(MANAGER, affiliation).path("status").asText())
                .isEqualTo("ENDED");
        assertThat(Affiliates.read(company.admin(), invitation).path("status").asText())
                .isEqualTo("INVITED");
        assertThat(Admissions.read(MANAGER, application).path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(Room.ASKED).contains(GlobalId.key(person.path("id").asText(), People.PERSON));
        assertThat(Database.number("SELECT count(*) FROM audit_entry WHERE actor_id = '"
                        + GlobalId.key(person.path("id").asText(), People.PERSON) + "'"))
                .isEqualTo(8);
    }

    @Test
    void the_same_token_starts_as_somebody_new_without_rights() {
        Company company = Company.member();
        String subject = Affiliates.somebody();
        Api api = Api.as(subject);
        Affiliates.joined(company, subject, "ADMIN");
        JsonNode before = profile(subject);
        ERASE.payload(api, Map.of());
        JsonNode viewer = api.tree("{ viewer { roles person { id } affiliations { totalCount } } }", Map.of())
                .path("viewer");
        assertThat(viewer.path("roles")).extracting(JsonNode::asText).containsExactly("REGISTERED");
        assertThat(viewer.path("person").isNull()).isTrue();
        assertThat(viewer.at("/affiliations/totalCount").asInt()).isZero();
        assertThat(Affiliates.mutation("inviteAffiliate").refused(api, Affiliates.invitation(company, "VIEWER")))
                .isEqualTo("FORBIDDEN");
        JsonNode after = profile(subject);
        assertThat(after.path("id")).isNotEqualTo(before.path("id"));
        assertThat(person(api, before).isMissingNode() || person(api, before).isNull())
                .isTrue();
    }

    @Test
    void nobody_acts_for_an_organisation_who_was_forgotten_at_the_same_moment() throws Exception {
        Company company = Company.member();
        for (int round = 0; round < 6; round++) {
            String subject = Affiliates.somebody();
            profile(subject);
            Map<String, Object> code = Map.of(
                    "code",
                    Affiliates.invited(company, "VIEWER").path("invitationCode").asText());
            List<Future<JsonNode>> answers = new ArrayList<>();
            try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
                answers.add(hands.submit(() -> ERASE.payload(Api.as(subject), Map.of())));
                answers.add(hands.submit(
                        () -> Affiliates.mutation("acceptInvitation").payload(Api.as(subject), code)));
            }
            for (Future<JsonNode> answer : answers) {
                assertThat(answer.get().path("userErrors")).isEmpty();
            }
        }
        assertThat(Database.number("SELECT count(*) FROM affiliation a JOIN person p ON p.id = a.person_id"
                        + " WHERE p.erased_at IS NOT NULL AND a.status <> 'ENDED'"))
                .isZero();
    }

    @Test
    void a_last_admin_is_forgotten_by_a_manager_only() {
        Company company = Company.member();
        JsonNode admin = profile(company.subject("ADMIN"));
        assertThat(ERASE.rejected(company.admin(), Map.of())).containsExactly("LAST_ADMIN");
        assertThat(person(company.admin(), admin).path("name").asText()).startsWith("Name of");
        JsonNode erased = ERASE.made(
                MANAGER,
                Map.of(
                        "id",
                        admin.path("id").asText(),
                        "expectedVersion",
                        admin.path("version").asInt()));
        assertThat(erased.path("erasedAt").asText()).isNotBlank();
        assertThat(ERASE.rejected(MANAGER, Map.of("id", admin.path("id").asText())))
                .containsExactly("ILLEGAL_TRANSITION");
    }

    @Test
    void nobody_but_a_manager_forgets_somebody_else() {
        Company company = Company.member();
        JsonNode editor = profile(company.subject("EDITOR"));
        Map<String, Object> input = Map.of("id", editor.path("id").asText());
        for (Api api : List.of(company.admin(), Api.as("ofelia"), Api.as("paul"))) {
            assertThat(ERASE.refused(api, input)).isEqualTo("FORBIDDEN");
        }
        Api stranger = Api.as(Affiliates.somebody());
        Map<String, Object> absent = Map.of("id", editor.path("id").asText().substring(0, 16) + "AAAAAAAA");
        assertThat(ERASE.payload(stranger, input)).isEqualTo(ERASE.payload(stranger, absent));
        assertThat(ERASE.rejected(stranger, input)).containsExactly("NOT_FOUND id");
        assertThat(ERASE.rejected(MANAGER, absent)).containsExactly("NOT_FOUND id");
        assertThat(ERASE.refused(Api.anonymous(), input)).isEqualTo("UNAUTHENTICATED");
        assertThat(ERASE.rejected(MANAGER, Changing.with(input, "expectedVersion", 99)))
                .containsExactly("CONFLICT expectedVersion");
        assertThat(ERASE.send(MANAGER, Map.of("id", company.id())).statusCode()).isEqualTo(400);
    }

    private static JsonNode person(Api api, JsonNode person) {
        return api.tree(
                        "query ($id: ID!) { node(id: $id) { ... on Person { name email languages erasedAt allowedActions } } }",
                        Map.of("id", person.path("id").asText()))
                .path("node");
    }
}
