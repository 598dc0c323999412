package org.dualusegraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The profile of an organisation is written by those who represent it, and what the cluster vouches for by managers. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OrganisationUpdateTest {

    private static final Changing UPDATE = new Changing(
            "updateOrganisation",
            "organisation { id version legalName displayName { text } aliases website foundedYear status type helix"
                    + " countryOfEstablishment addresses { city country latitude } certifications { scheme validTo }"
                    + " identifiers { scheme value verifiedAt } concepts { nodes { id } } allowedActions }");
    private static final Api MANAGER = Api.as("maria");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static JsonNode read(Api api, Company company) {
        return api.tree(
                        "query ($s: String!) { organisation(by: {sourceId: $s}) { id version legalName aliases allowedActions } }",
                        Map.of("s", company.sourceId()))
                .path("organisation");
    }

    private static Map<String, Object> change(Company company, Map<String, ? extends @Nullable Object> content) {
        JsonNode organisation = read(Api.anonymous(), company);
        return Map.of(
                "id", organisation.path("id").asText(),
                "expectedVersion", organisation.path("version").asInt(),
                "content", content);
    }

    private static Map<String, Object> change(Company company, String field, @Nullable Object value) {
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put(field, value);
        return change(company, content);
    }

    private static Map<String, String> identifier(String scheme, String value) {
        return Map.of("scheme", scheme, "value", value);
    }

    /** A PIC that no other test uses. */
    private static String pic() {
        return String.valueOf(770_000_000 + NEXT.incrementAndGet());
    }

    @Test
    void representatives_write_the_profile_field_by_field() throws Exception {
        Company company = Company.member();
        String concept =
                Api.anonymous().data("{ concepts(first: 1) { nodes { id } } }").getString("concepts.nodes[0].id");
        Map<String, Object> content = new HashMap<>();
        content.put("displayName", Map.of("values", List.of(Map.of("lang", "en", "text", "Shown"))));
        content.put("aliases", List.of("Once", "Twice"));
        content.put("website", "https://company.example/");
        content.put("foundedYear", 1999);
        content.put("addresses", List.of(Map.of("city", "Cluj", "country", "RO", "latitude", 46.77)));
        content.put("certifications", List.of(Map.of("scheme", "ISO9001", "validTo", "2027-01-31")));
        content.put("identifiers", List.of(identifier("PIC", pic()), identifier("WIKIDATA", " q9" + pic())));
        content.put("concepts", List.of(concept));
        JsonNode made = UPDATE.made(company.representative(), change(company, content));
        assertThat(made.at("/displayName/text").asText()).isEqualTo("Shown");
        assertThat(made.path("aliases")).extracting(JsonNode::asText).containsExactly("Once", "Twice");
        assertThat(made.at("/addresses/0/latitude").asDouble()).isEqualTo(46.77);
        assertThat(made.at("/certifications/0/validTo").asText()).isEqualTo("2027-01-31");
        assertThat(made.at("/identifiers/1/value").asText()).startsWith("Q9");
        assertThat(made.at("/concepts/nodes/0/id").asText()).isEqualTo(concept);
        assertThat(Database.text("SELECT concat_ws(' ', action, from_state, to_state) FROM audit_entry"
                        + " WHERE organisation_ids = ARRAY[subject_id] ORDER BY at DESC, id DESC LIMIT 1"))
                .isEqualTo("updateOrganisation ACTIVE ACTIVE");

        JsonNode cleared = UPDATE.made(
                company.admin(), change(company, Changing.with(Map.of("aliases", List.of()), "foundedYear", 2000)));
        assertThat(cleared.path("aliases")).isEmpty();
        assertThat(cleared.path("website").asText()).isEqualTo("https://company.example/");
        assertThat(UPDATE.made(company.admin(), change(company, "website", null))
                        .path("website")
                        .isNull())
                .isTrue();
        assertThat(UPDATE.rejected(company.admin(), change(company, "displayName", null)))
                .containsExactly("REQUIRED content.displayName");
    }

    @Test
    void what_the_cluster_vouches_for_is_changed_by_managers_only() {
        Company company = Company.member();
        Map<String, Object> vouched = Map.of(
                "legalName", "Renamed S.A.",
                "type", "UNIVERSITY",
                "helix", "GOVERNMENT",
                "countryOfEstablishment", "DE",
                "status", "INACTIVE");
        assertThat(UPDATE.rejected(company.admin(), change(company, vouched)))
                .containsExactlyInAnyOrder(
                        "FORBIDDEN_FIELD content.legalName",
                        "FORBIDDEN_FIELD content.type",
                        "FORBIDDEN_FIELD content.helix",
                        "FORBIDDEN_FIELD content.countryOfEstablishment",
                        "FORBIDDEN_FIELD content.status");
        String name = read(Api.anonymous(), company).path("legalName").asText();
        assertThat(UPDATE.made(
                                company.admin(),
                                change(company, Map.of("legalName", name, "status", "ACTIVE", "foundedYear", 1990)))
                        .path("foundedYear")
                        .asInt())
                .isEqualTo(1990);
    }

    @Test
    void a_manager_changes_everything() {
        Company company = Company.member();
        JsonNode made = UPDATE.made(
                MANAGER,
                change(
                        company,
                        Map.of(
                                "legalName", "Renamed S.A.",
                                "type", "UNIVERSITY",
                                "countryOfEstablishment", "DE",
                                "status", "INACTIVE")));
        assertThat(made.path("legalName").asText()).isEqualTo("Renamed S.A.");
        assertThat(made.at("/displayName/text").asText()).isEqualTo("Renamed S.A.");
        assertThat(made.path("helix").asText()).isEqualTo("ACADEMIA");
        assertThat(made.path("status").asText()).isEqualTo("INACTIVE");
        assertThat(UPDATE.made(MANAGER, change(company, "countryOfEstablishment", null))
                        .path("countryOfEstablishment")
                        .isNull())
                .isTrue();
        assertThat(UPDATE.rejected(MANAGER, change(company, "legalName", null)))
                .containsExactly("REQUIRED content.legalName");
    }

    @Test
    void allowed_actions_are_those_of_representatives_admins_and_managers() {
        Company company = Company.member();
        for (Api api : List.of(company.representative(), company.admin(), MANAGER)) {
            assertThat(read(api, company).path("allowedActions"))
                    .extracting(JsonNode::asText)
                    .containsExactly("UPDATE");
            UPDATE.made(api, change(company, "foundedYear", 1990));
        }
        for (Api api : List.of(
                company.viewer(), company.editor(), Company.member().admin(), Api.as("ofelia"), Api.as("paul"))) {
            assertThat(read(api, company).path("allowedActions")).isEmpty();
            assertThat(UPDATE.refused(api, change(company, "foundedYear", 1990)))
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(UPDATE.refused(Api.anonymous(), change(company, "foundedYear", 1990)))
                .isEqualTo("UNAUTHENTICATED");
        Map<String, Object> absent = Changing.with(
                change(company, "foundedYear", 1990), "id", company.id().substring(0, 16) + "AAAAAAAA");
        assertThat(UPDATE.rejected(MANAGER, absent)).containsExactly("NOT_FOUND id");
        Map<String, Object> stale = Changing.with(change(company, "foundedYear", 1991), "expectedVersion", 99);
        assertThat(UPDATE.rejected(company.admin(), stale)).containsExactly("CONFLICT expectedVersion");
    }

    @Test
    void every_fault_is_told_at_its_place() {
        Company company = Company.member();
        Map<String, Object> content = new HashMap<>();
        content.put("website", "javascript:alert(1)");
        content.put("foundedYear", 3000);
        content.put("addresses", List.of(Map.of("country", "ZZ"), Map.of("latitude", 91)));
        content.put("identifiers", List.of(identifier("PIC", pic()), identifier("LEI", "5493001KJTIIGC8Y1R13")));
        assertThat(UPDATE.rejected(company.admin(), change(company, content)))
                .contains(
                        "INVALID_VALUE content.website",
                        "INVALID_VALUE content.foundedYear",
                        "INVALID_VALUE content.identifiers.1.value");
        assertThat(UPDATE.rejected(company.admin(), change(company, "website", "https://")))
                .containsExactly("INVALID_VALUE content.website");
        assertThat(UPDATE.rejected(company.admin(), change(company, "concepts", List.of("Q08AAAAAAABwAIAAAAAAAAAA"))))
                .containsExactly("NOT_FOUND content.concepts");
    }

    @Test
    void a_changed_identifier_is_no_longer_verified_and_an_old_one_stays_as_it_was() throws Exception {
        Company company = Company.member();
        String kept = pic();
        UPDATE.made(
                company.admin(),
                change(company, "identifiers", List.of(identifier("PIC", kept), identifier("GRID", "grid.1.0"))));
        Database.update("INSERT INTO organisation_identifier (organisation_id, scheme, value, verified_at)"
                + " SELECT id, 'LEI', 'IMPORTED " + kept + "', now() FROM organisation WHERE source_id = '"
                + company.sourceId() + "'");
        Database.update("UPDATE organisation_identifier SET verified_at = now() WHERE value = '" + kept + "'");
        JsonNode made = UPDATE.made(
                company.admin(),
                change(
                        company,
                        "identifiers",
                        List.of(
                                identifier("PIC", kept),
                                identifier("LEI", "IMPORTED " + kept),
                                identifier("NCAGE", "1CNF9"))));
        Map<String, Boolean> verified = new HashMap<>();
        made.path("identifiers")
                .forEach(entry -> verified.put(
                        entry.path("scheme").asText(), !entry.path("verifiedAt").isNull()));
        assertThat(verified).containsExactlyInAnyOrderEntriesOf(Map.of("PIC", true, "LEI", true, "NCAGE", false));
    }

    @Test
    void an_identifier_belongs_to_one_organisation_also_when_two_ask_at_once() throws Exception {
        Company owner = Company.member();
        String taken = pic();
        UPDATE.made(owner.admin(), change(owner, "identifiers", List.of(identifier("PIC", taken))));
        Company other = Company.member();
        assertThat(UPDATE.rejected(
                        other.admin(),
                        change(other, "identifiers", List.of(identifier("PIC", pic()), identifier("PIC", taken)))))
                .containsExactly("INVALID_VALUE content.identifiers.1");
        String wanted = pic();
        List<Company> rivals = List.of(Company.member(), Company.member(), Company.member(), Company.member());
        List<Future<JsonNode>> answers = new ArrayList<>();
        try (ExecutorService admins = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Company rival : rivals) {
                Map<String, Object> input = change(rival, "identifiers", List.of(identifier("PIC", wanted)));
                answers.add(admins.submit(() -> UPDATE.payload(rival.admin(), input)));
            }
        }
        List<String> told = new ArrayList<>();
        for (Future<JsonNode> answer : answers) {
            told.add(answer.get().at("/userErrors/0/code").asText());
        }
        assertThat(told).containsExactlyInAnyOrder("", "INVALID_VALUE", "INVALID_VALUE", "INVALID_VALUE");
    }
}
