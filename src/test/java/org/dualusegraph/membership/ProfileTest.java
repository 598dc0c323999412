package org.dualusegraph.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A person says about itself what it likes, and only those it works with hear it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProfileTest {

    private static final Changing UPDATE =
            new Changing("updateProfile", "person { id name email orcid languages allowedActions version }");

    private static Map<String, @Nullable Object> cleared(String field) {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put(field, null);
        return input;
    }

    @Test
    void a_person_is_made_by_its_first_change_and_patched_by_later_ones() throws Exception {
        Api api = Api.as(Affiliates.somebody());
        String me = "{ viewer { person { id name } } }";
        assertThat(api.tree(me, Map.of()).at("/viewer/person").isNull()).isTrue();
        assertThat(Api.anonymous().tree(me, Map.of()).at("/viewer/person").isNull())
                .isTrue();
        JsonNode person = UPDATE.made(
                api,
                Map.of(
                        "name", "Josiah Carberry",
                        "email", "josiah@example.org",
                        "orcid", "https://orcid.org/0000-0002-1825-0097",
                        "languages", List.of("RO", "en", "ro")));
        assertThat(person.path("orcid").asText()).isEqualTo("0000-0002-1825-0097");
        assertThat(person.path("languages")).extracting(JsonNode::asText).containsExactly("ro", "en");
        assertThat(person.path("allowedActions")).extracting(JsonNode::asText).contains("UPDATE");
        assertThat(api.tree(me, Map.of()).at("/viewer/person/id")).isEqualTo(person.path("id"));
        JsonNode cleared = UPDATE.made(api, Changing.with(cleared("email"), "languages", List.of()));
        assertThat(cleared.path("name").asText()).isEqualTo("Josiah Carberry");
        assertThat(cleared.path("email").isNull()).isTrue();
        assertThat(cleared.path("languages")).isEmpty();
        assertThat(Database.text(
                        "SELECT concat_ws(' ', action, subject_type, from_version, to_version) FROM audit_entry"
                                + " ORDER BY at DESC, id DESC LIMIT 1"))
                .isEqualTo("updateProfile Person 1 2");
        assertThat(UPDATE.made(
                        api, Map.of("expectedVersion", cleared.path("version").asInt())))
                .isEqualTo(cleared);
    }

    @Test
    void what_is_wrong_is_told_field_by_field_and_nothing_is_changed() {
        Api api = Api.as(Affiliates.somebody());
        assertThat(UPDATE.rejected(
                        api,
                        Map.of(
                                "name", " ",
                                "email", "nowhere",
                                "orcid", "0000-0002-1825-0098",
                                "languages", List.of("not a tag"))))
                .containsExactlyInAnyOrder(
                        "INVALID_VALUE name",
                        "INVALID_VALUE email",
                        "INVALID_VALUE orcid",
                        "INVALID_VALUE languages.0");
        assertThat(UPDATE.rejected(api, Map.of("languages", Collections.nCopies(21, "ro"))))
                .containsExactly("INVALID_VALUE languages");
        assertThat(UPDATE.rejected(api, Map.of("name", "A", "expectedVersion", 7)))
                .containsExactly("CONFLICT expectedVersion");
        assertThat(UPDATE.refused(Api.anonymous(), Map.of("name", "A"))).isEqualTo("UNAUTHENTICATED");
        assertThat(api.tree("{ viewer { person { id } } }", Map.of())
                        .at("/viewer/person")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_person_is_seen_by_itself_its_colleagues_staff_and_auditors_only() {
        Company company = Company.member();
        String subject = Affiliates.somebody();
        JsonNode affiliation = Affiliates.joined(company, subject, "VIEWER");
        String id = UPDATE.made(Api.as(subject), Map.of("name", "Colleague"))
                .path("id")
                .asText();
        for (Api api : List.of(Api.as(subject), company.viewer(), Api.as("maria"), Api.as("ofelia"), Api.as("paul"))) {
            assertThat(name(api, id)).isEqualTo("Colleague");
        }
        for (Api api :
                List.of(Api.anonymous(), Api.as("george"), Company.member().admin(), Api.as(Affiliates.somebody()))) {
            assertThat(name(api, id)).isNull();
        }
        Affiliates.mutation("endAffiliation").made(company.admin(), Affiliates.on(affiliation));
        assertThat(name(company.viewer(), id)).isNull();
        assertThat(name(Api.as(subject), id)).isEqualTo("Colleague");
        assertThat(Affiliates.read(company.viewer(), affiliation).path("person").isNull())
                .isTrue();
    }

    private static String name(Api api, String id) {
        return api.data("query ($id: ID!) { node(id: $id) { ... on Person { name } } }", Map.of("id", id))
                .getString("node.name");
    }
}
