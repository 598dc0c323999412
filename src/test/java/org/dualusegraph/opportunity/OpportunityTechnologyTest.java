package org.dualusegraph.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.opportunity.Proposals.MANAGER;
import static org.dualusegraph.opportunity.Proposals.OFFICER;
import static org.dualusegraph.opportunity.Proposals.STRANGER;
import static org.dualusegraph.opportunity.Proposals.content;
import static org.dualusegraph.opportunity.Proposals.mutation;
import static org.dualusegraph.opportunity.Proposals.on;
import static org.dualusegraph.opportunity.Proposals.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An opportunity about a technology is never seen by anybody who does not see the technology, and never says more than it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OpportunityTechnologyTest {

    private Company company;
    private Proposals proposals;

    @BeforeEach
    void someCompany() {
        company = Company.member();
        proposals = new Proposals(company);
        technology("PUBLISHED", "PUBLIC");
    }

    /** Writes the company's technology as it is now. */
    private void technology(String state, String audience) {
        new Rows()
                .add(
                        "Technology",
                        Map.of(
                                "sourceId", company.sourceId(),
                                "title", Rows.text("Loom"),
                                "direction", "SPIN_IN",
                                "trl", Map.of("current", 4),
                                "state", state,
                                "visibility", Map.of("audience", audience),
                                "owners",
                                        List.of(Map.of(
                                                "organisation", Rows.source(company.sourceId()), "role", "OWNER"))))
                .load();
    }

    private JsonNode technology() {
        return MANAGER.tree(
                        "query ($s: String!) { technology(by: {sourceId: $s}) { id version } }",
                        Map.of("s", company.sourceId()))
                .path("technology");
    }

    private Map<String, Object> about(String kind) {
        return new HashMap<>(Changing.with(
                content(kind), "technology", technology().path("id").asText()));
    }

    private static boolean seenBy(Api api, JsonNode opportunity) {
        return !read(api, opportunity).isNull();
    }

    @Test
    void a_technology_is_offered_by_one_of_its_owners_and_named_by_who_sees_it() {
        JsonNode offered = proposals.published(about("TECHNOLOGY_OFFER"));
        assertThat(offered.path("state").asText()).isEqualTo("PUBLISHED");
        Company other = Company.member();
        Proposals others = new Proposals(other);
        Changing create = mutation("createOpportunity");
        assertThat(create.rejected(other.editor(), others.creation(about("TECHNOLOGY_OFFER"))))
                .containsExactly("INVALID_VALUE content.technology");
        others.published(about("RD_REQUEST"));
        technology("PUBLISHED", "OWNER");
        assertThat(create.rejected(other.editor(), others.creation(about("RD_REQUEST"))))
                .containsExactly("NOT_FOUND content.technology");
        Map<String, Object> absent = about("RD_REQUEST");
        absent.put("technology", technology().path("id").asText().substring(0, 16) + "AAAAAAAA");
        assertThat(create.payload(other.editor(), others.creation(absent)))
                .isEqualTo(create.payload(other.editor(), others.creation(about("RD_REQUEST"))));
    }

    @Test
    void it_is_submitted_and_published_only_while_the_technology_is_published_as_widely() {
        JsonNode draft = proposals.created(about("TECHNOLOGY_OFFER"));
        Changing submit = mutation("submitOpportunity");
        technology("DRAFT", "PUBLIC");
        assertThat(submit.rejected(company.representative(), on(draft))).containsExactly("INVALID_VALUE technology");
        technology("PUBLISHED", "MEMBERS");
        assertThat(submit.rejected(company.representative(), on(draft))).containsExactly("INVALID_VALUE audience");
        technology("REVISION_PENDING", "PUBLIC");
        JsonNode submitted = submit.made(company.representative(), on(draft));
        technology("PUBLISHED", "REGISTERED");
        assertThat(mutation("publishOpportunity").rejected(MANAGER, on(submitted)))
                .containsExactly("INVALID_VALUE audience");
    }

    @Test
    void renewing_looks_at_the_technology_and_the_membership_again() throws Exception {
        JsonNode expired = Proposals.expired(proposals.published(about("TECHNOLOGY_OFFER")));
        technology("PUBLISHED", "MEMBERS");
        Changing renew = mutation("renewOpportunity");
        assertThat(renew.rejected(company.representative(), on(expired))).containsExactly("INVALID_VALUE audience");
        technology("PUBLISHED", "PUBLIC");
        membership("SUSPENDED");
        assertThat(renew.rejected(company.representative(), on(expired))).containsExactly("OWNER_NOT_MEMBER owner");
        membership("ACTIVE");
        assertThat(seenBy(STRANGER, renew.made(company.representative(), on(expired))))
                .isTrue();
    }

    @Test
    void resuming_looks_at_the_membership_again() {
        JsonNode published = proposals.published(content("CHALLENGE"));
        JsonNode suspended =
                mutation("suspendOpportunity").made(MANAGER, Changing.with(on(published), "reason", "Wait."));
        membership("ENDED");
        assertThat(mutation("resumeOpportunity").rejected(OFFICER, on(suspended)))
                .containsExactly("OWNER_NOT_MEMBER owner");
    }

    private void membership(String status) {
        new Rows()
                .add(
                        "ClusterMembership",
                        Map.of(
                                "organisation",
                                Rows.source(company.sourceId()),
                                "category",
                                "FULL",
                                "status",
                                status,
                                "since",
                                "2023-01-01"))
                .load();
    }

    @Test
    void when_the_technology_is_narrowed_suspended_or_archived_the_opportunity_is_hidden_with_it() {
        JsonNode opportunity = proposals.published(about("TECHNOLOGY_OFFER"));
        assertThat(seenBy(Api.anonymous(), opportunity)).isTrue();
        technology("PUBLISHED", "MEMBERS");
        assertThat(seenBy(Api.anonymous(), opportunity)).isFalse();
        assertThat(seenBy(Api.as("radu"), opportunity)).isFalse();
        assertThat(seenBy(STRANGER, opportunity)).isTrue();
        technology("PUBLISHED", "PUBLIC");
        JsonNode technology = technology();
        Map<String, Object> input = Map.of(
                "id", technology.path("id").asText(),
                "expectedVersion", technology.path("version").asInt(),
                "reason", "Under doubt.");
        new Changing("suspendTechnology", "technology { id }").made(OFFICER, input);
        for (Api api : List.of(Api.anonymous(), STRANGER)) {
            assertThat(seenBy(api, opportunity)).isFalse();
        }
        for (Api api : List.of(company.viewer(), MANAGER, OFFICER)) {
            assertThat(read(api, opportunity).path("state").asText()).isEqualTo("PUBLISHED");
        }
        technology("ARCHIVED", "PUBLIC");
        assertThat(seenBy(STRANGER, opportunity)).isFalse();
        technology("PUBLISHED", "PUBLIC");
        assertThat(seenBy(Api.anonymous(), opportunity)).isTrue();
    }

    @Test
    void an_anonymous_owner_is_told_by_nothing_but_to_its_own_people_and_staff() {
        Map<String, Object> content = about("TECHNOLOGY_OFFER");
        content.put("ownerDisclosure", "ANONYMOUS_UNTIL_ACCEPTED");
        JsonNode opportunity = proposals.published(content);
        String id = opportunity.path("id").asText();
        String query = "query ($id: ID!, $owner: ID!, $tech: ID!) { opportunity(by: {id: $id}) { owner { id }"
                + " technology { id } contact { email } decisionNote sourceId sourceUrl allowedActions }"
                + " organisation(by: {id: $owner}) { opportunities { totalCount } }"
                + " technology(by: {id: $tech}) { opportunities { totalCount } }"
                + " byOwner: opportunities(where: {id: {eq: $id}, owner: {id: {eq: $owner}}}) { totalCount }"
                + " byTechnology: opportunities(where: {id: {eq: $id}, technology: {id: {eq: $tech}}}) { totalCount } }";
        Map<String, Object> variables = Map.of(
                "id", id, "owner", company.id(), "tech", technology().path("id").asText());
        for (Api api : List.of(
                Api.anonymous(), STRANGER, Api.as("george"), Company.member().admin())) {
            JsonNode answer = api.tree(query, variables);
            assertThat(answer.toString()).contains("\"allowedActions\":[]").doesNotContain(company.id());
            assertThat(answer.findValues("totalCount")).hasSize(4).allMatch(count -> count.asInt() == 0);
            assertThat(answer.path("opportunity").findValuesAsText("owner")).containsExactly("null");
            assertThat(answer.at("/opportunity/technology").isNull()).isTrue();
            assertThat(answer.at("/opportunity/contact").isNull()).isTrue();
        }
        for (Api api : List.of(company.viewer(), MANAGER)) {
            JsonNode answer = api.tree(query, variables);
            assertThat(answer.at("/opportunity/owner/id").asText()).isEqualTo(company.id());
            assertThat(answer.findValues("totalCount")).allMatch(count -> count.asInt() == 1);
        }
    }
}
