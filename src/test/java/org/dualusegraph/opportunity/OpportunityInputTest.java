package org.dualusegraph.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.opportunity.Proposals.MANAGER;
import static org.dualusegraph.opportunity.Proposals.content;
import static org.dualusegraph.opportunity.Proposals.mutation;
import static org.dualusegraph.opportunity.Proposals.on;
import static org.dualusegraph.opportunity.Proposals.text;
import static org.dualusegraph.opportunity.Proposals.today;
import static org.dualusegraph.opportunity.Proposals.update;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Connection;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an owner writes is taken as it was meant, once, and refused with every fault at its place. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OpportunityInputTest {

    private static final String EVERYTHING =
            "opportunity { id version state kind direction title { text } teaser { text }"
                    + " description { text } lookingFor { text } partnerRole { text } partnershipTypes partnerOrgTypes"
                    + " partnerCountries { mode countries } trlRange { from to } deadline termMonths languageSkills"
                    + " budgetRange { from { amount currency } to { amount currency } } contact { name email phone }"
                    + " openToNonMembers visibility { audience ownerDisclosure } owner { id } technology { id }"
                    + " concepts { totalCount } }";
    private static final Changing CREATE = new Changing("createOpportunity", EVERYTHING);
    private static final Changing UPDATE = new Changing("updateOpportunity", EVERYTHING);

    private Company company;
    private Proposals proposals;

    @BeforeEach
    void someCompany() {
        company = Company.member();
        proposals = new Proposals(company);
    }

    private List<String> faults(Map<String, Object> content) {
        return CREATE.rejected(company.editor(), proposals.creation(content));
    }

    private static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private static Map<String, Object> everything() {
        Map<String, Object> content = new HashMap<>(content("BUSINESS_OFFER"));
        content.put("partnerOrgTypes", List.of("UNIVERSITY", "NGO"));
        content.put("partnerCountries", Map.of("mode", "DENY", "countries", List.of("RU", "BY")));
        content.put("budgetRange", Map.of("from", money("1000.5", "EUR"), "to", money("2000", "EUR")));
        content.put("termMonths", 6);
        content.put("languageSkills", List.of("RO", "en-gb"));
        content.put("contact", Map.of("name", "Ana", "email", "ana@pop.example", "phone", "+40 21 000 00 00"));
        content.put("openToNonMembers", true);
        content.put("ownerDisclosure", "ANONYMOUS_UNTIL_ACCEPTED");
        content.put(
                "concepts",
                List.of(Api.anonymous()
                        .data("{ concepts(first: 1) { nodes { id } } }")
                        .getString("concepts.nodes[0].id")));
        return content;
    }

    @Test
    void what_is_written_is_read_back_as_by_a_query() {
        JsonNode opportunity = CREATE.made(company.editor(), proposals.creation(everything()));
        assertThat(opportunity.path("state").asText()).isEqualTo("DRAFT");
        assertThat(opportunity.at("/budgetRange/from/amount").asText()).isEqualTo("1000.50");
        assertThat(opportunity.at("/budgetRange/to/currency").asText()).isEqualTo("EUR");
        assertThat(opportunity.at("/partnerCountries/countries")).hasSize(2);
        assertThat(opportunity.path("languageSkills").toString()).isEqualTo("[\"ro\",\"en-GB\"]");
        assertThat(opportunity.at("/contact/phone").asText()).isEqualTo("+40 21 000 00 00");
        assertThat(opportunity.path("openToNonMembers").asBoolean()).isTrue();
        assertThat(opportunity.path("termMonths").asInt()).isEqualTo(6);
        assertThat(opportunity.at("/owner/id").asText()).isEqualTo(company.id());
        assertThat(opportunity.at("/concepts/totalCount").asInt()).isEqualTo(1);
        String query = "query ($id: ID!) { opportunity(by: {id: $id}) { " + EVERYTHING.substring(14) + " }";
        assertThat(company.viewer()
                        .tree(query, Map.of("id", opportunity.path("id").asText()))
                        .path("opportunity"))
                .isEqualTo(opportunity);
        String id = "id: {eq: \"" + opportunity.path("id").asText() + "\"}";
        Connection list = Connection.root(company.viewer(), "opportunities");
        assertThat(list.count(id + " openToNonMembers: {eq: true}")).isEqualTo(1);
        assertThat(list.count(id + " openToNonMembers: {eq: false}")).isZero();
    }

    @Test
    void absent_keeps_null_clears_an_empty_list_empties_and_nothing_new_is_no_change() {
        JsonNode first = CREATE.made(company.editor(), proposals.creation(everything()));
        JsonNode same = UPDATE.made(company.editor(), Changing.with(on(first), "content", everything()));
        assertThat(same).isEqualTo(first);
        JsonNode cleared = first;
        for (String field :
                List.of("teaser", "partnerCountries", "trlRange", "budgetRange", "deadline", "termMonths", "contact")) {
            cleared = UPDATE.made(company.editor(), update(cleared, field, null));
        }
        for (String field : List.of("teaser", "trlRange", "budgetRange", "deadline", "contact")) {
            assertThat(cleared.path(field).isNull()).as(field).isTrue();
        }
        assertThat(cleared.at("/partnerCountries/mode").asText()).isEqualTo("ANY");
        assertThat(cleared.path("termMonths").asInt()).isEqualTo(12);
        assertThat(cleared.path("description")).isEqualTo(first.path("description"));
        for (String field : List.of("partnershipTypes", "partnerOrgTypes", "languageSkills", "concepts")) {
            cleared = UPDATE.made(company.editor(), update(cleared, field, List.of()));
        }
        assertThat(cleared.path("partnershipTypes")).isEmpty();
        assertThat(cleared.path("languageSkills")).isEmpty();
        assertThat(cleared.at("/concepts/totalCount").asInt()).isZero();
        for (String field : List.of("kind", "direction", "title", "openToNonMembers", "audience", "ownerDisclosure")) {
            assertThat(UPDATE.rejected(company.editor(), update(cleared, field, null)))
                    .containsExactly("REQUIRED content." + field);
        }
    }

    @Test
    void every_fault_is_told_at_its_place() {
        Map<String, Object> content = content("CHALLENGE");
        content.put("trlRange", Map.of("from", 5, "to", 4));
        content.put("budgetRange", Map.of("from", money("1", "EUR"), "to", money("2", "RON")));
        content.put("termMonths", 13);
        content.put("languageSkills", List.of("english please"));
        content.put("contact", Map.of("name", "Ana", "email", "nobody"));
        content.put("partnerCountries", Map.of("mode", "ALLOW"));
        assertThat(faults(content))
                .containsExactlyInAnyOrder(
                        "INVALID_VALUE content.trlRange",
                        "INVALID_VALUE content.budgetRange",
                        "INVALID_VALUE content.termMonths",
                        "INVALID_VALUE content.languageSkills.0",
                        "INVALID_VALUE content.contact.email",
                        "INVALID_VALUE content.partnerCountries");
        assertThat(faults(Map.of()))
                .containsExactlyInAnyOrder(
                        "REQUIRED content.kind", "REQUIRED content.direction", "REQUIRED content.title");
        assertThat(faults(content("TECHNOLOGY_OFFER"))).containsExactly("REQUIRED content.technology");
        assertThat(faults(Changing.with(content("CHALLENGE"), "concepts", List.of("Q08AAAAAAABwAIAAAAAAAAAA"))))
                .containsExactly("NOT_FOUND content.concepts");
    }

    @Test
    void money_and_countries_are_read_strictly() {
        for (Map<String, Object> from :
                List.of(money("1.505", "EUR"), money("-1", "EUR"), money("1,000", "EUR"), money("1e3", "EUR"))) {
            assertThat(faults(Changing.with(content("CHALLENGE"), "budgetRange", Map.of("from", from))))
                    .contains("INVALID_VALUE content.budgetRange.from.amount");
        }
        assertThat(faults(Changing.with(
                        content("CHALLENGE"), "budgetRange", Map.of("to", money("10000000000000000.00", "EURO")))))
                .contains("INVALID_VALUE content.budgetRange.to.amount");
        assertThat(faults(Changing.with(content("CHALLENGE"), "budgetRange", Map.of("to", money("1", "EURO")))))
                .contains("INVALID_VALUE content.budgetRange.to.currency");
        assertThat(faults(Changing.with(content("CHALLENGE"), "budgetRange", Map.of())))
                .containsExactly("INVALID_VALUE content.budgetRange");
        assertThat(faults(Changing.with(
                        content("CHALLENGE"),
                        "budgetRange",
                        Map.of("from", money("2", "EUR"), "to", money("1", "EUR")))))
                .containsExactly("INVALID_VALUE content.budgetRange");
        for (Map<String, Object> rule : List.<Map<String, Object>>of(
                Map.of("mode", "ANY", "countries", List.of("RO")),
                Map.of("mode", "ALLOW", "countries", List.of("ro")))) {
            assertThat(faults(Changing.with(content("CHALLENGE"), "partnerCountries", rule)))
                    .isNotEmpty()
                    .allMatch(fault -> fault.startsWith("INVALID_VALUE content.partnerCountries"));
        }
    }

    @Test
    void submitting_names_every_missing_fact_of_its_kind() {
        List<String> facts =
                List.of("teaser", "description", "lookingFor", "partnershipTypes", "languageSkills", "contact");
        Map<String, List<String>> more = Map.of(
                "TECHNOLOGY_REQUEST", List.of("trlRange"),
                "RD_REQUEST", List.of("trlRange"),
                "CHALLENGE", List.of("deadline"),
                "BUSINESS_OFFER", List.of(),
                "BUSINESS_REQUEST", List.of());
        more.forEach((kind, own) -> {
            Map<String, Object> bare = Map.of(
                    "kind",
                    kind,
                    "direction",
                    "SPIN_OFF",
                    "title",
                    Map.of("values", List.of(Map.of("lang", "fr", "text", "Titre"))));
            List<String> expected = new ArrayList<>(List.of("REQUIRED title"));
            facts.forEach(fact -> expected.add("REQUIRED " + fact));
            own.forEach(fact -> expected.add("REQUIRED " + fact));
            JsonNode draft = proposals.created(bare);
            assertThat(mutation("submitOpportunity").rejected(company.representative(), on(draft)))
                    .as(kind)
                    .containsExactlyElementsOf(expected);
            JsonNode published = proposals.published(content(kind));
            assertThat(published.path("state").asText()).as(kind).isEqualTo("PUBLISHED");
        });
    }

    @Test
    void a_deadline_is_neither_past_nor_after_the_expiry() {
        for (String day : List.of(
                today().minusDays(1).toString(),
                today().plusMonths(12).plusDays(2).toString())) {
            JsonNode draft = proposals.created(Changing.with(content("CHALLENGE"), "deadline", day));
            assertThat(mutation("submitOpportunity").rejected(company.representative(), on(draft)))
                    .containsExactly("INVALID_VALUE deadline");
        }
        proposals.submitted(Changing.with(content("CHALLENGE"), "deadline", today().toString()));
    }

    @Test
    void an_owner_without_membership_is_not_published() {
        Company outsider = Company.outsider();
        JsonNode submitted = new Proposals(outsider).submitted(content("CHALLENGE"));
        assertThat(mutation("publishOpportunity").rejected(MANAGER, on(submitted)))
                .containsExactly("OWNER_NOT_MEMBER owner");
    }

    @Test
    void only_editors_of_the_owner_create() {
        Map<String, Object> input = proposals.creation(content("CHALLENGE"));
        assertThat(CREATE.refused(Api.anonymous(), input)).isEqualTo("UNAUTHENTICATED");
        for (Api api : List.of(
                company.viewer(),
                Api.as("elena"),
                Api.as("maria"),
                Company.member().admin())) {
            assertThat(CREATE.refused(api, input)).isEqualTo("FORBIDDEN");
        }
        String absent = company.id().substring(0, 16) + "AAAAAAAA";
        assertThat(CREATE.rejected(company.editor(), Changing.with(input, "owner", absent)))
                .containsExactly("NOT_FOUND owner");
        CREATE.made(company.admin(), input);
    }

    @Test
    void the_same_key_and_input_give_the_first_result_and_another_input_is_told() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> input = Changing.with(proposals.creation(content("CHALLENGE")), "idempotencyKey", key);
        List<Future<JsonNode>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                answers.add(clients.submit(() -> CREATE.made(company.editor(), input)));
            }
        }
        JsonNode first = answers.getFirst().get();
        for (Future<JsonNode> answer : answers) {
            assertThat(answer.get()).isEqualTo(first);
        }
        assertThat(CREATE.rejected(
                        company.editor(),
                        Changing.with(input, "content", Changing.with(content("CHALLENGE"), "title", text("Other")))))
                .containsExactly("IDEMPOTENCY_KEY_REUSED idempotencyKey");
    }
}
