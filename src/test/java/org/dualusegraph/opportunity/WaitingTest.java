package org.dualusegraph.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.opportunity.Proposals.MANAGER;
import static org.dualusegraph.opportunity.Proposals.OFFICER;
import static org.dualusegraph.opportunity.Proposals.STRANGER;
import static org.dualusegraph.opportunity.Proposals.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Connection;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The viewer finds what waits for it: drafts to go on with, and what is to be decided. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class WaitingTest {

    private static final String EVERYTHING =
            "{ viewer { signedIn opportunityDrafts { totalCount } opportunitiesToReview"
                    + " { totalCount } technologyDrafts { totalCount } technologiesToReview { totalCount } } }";

    private Company company;
    private Proposals proposals;

    @BeforeEach
    void someCompany() {
        company = Company.member();
        proposals = new Proposals(company);
    }

    private static Connection list(Api api, String field) {
        return new Connection(api, "{ viewer { " + field + "(@) { # } } }", "viewer." + field);
    }

    private static List<String> ids(Connection list) {
        List<JsonNode> forward = list.forward(7, "", "node { id }");
        assertThat(list.backward(7, "", "node { id }")).isEqualTo(forward);
        return forward.stream().map(edge -> edge.at("/node/id").asText()).toList();
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    @Test
    void editors_find_the_drafts_of_their_organisations_the_longest_unchanged_first() throws Exception {
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            drafts.add(id(proposals.draft()));
        }
        drafts.add(id(proposals.in(OpportunityState.CHANGES_REQUESTED)));
        proposals.in(OpportunityState.IN_REVIEW);
        proposals.in(OpportunityState.WITHDRAWN);
        assertThat(ids(list(company.editor(), "opportunityDrafts"))).isEqualTo(drafts);
        assertThat(ids(list(company.admin(), "opportunityDrafts"))).isEqualTo(drafts);
        for (Api api : List.of(company.viewer(), Company.member().admin(), MANAGER, STRANGER, Api.anonymous())) {
            assertThat(ids(list(api, "opportunityDrafts"))).doesNotContainAnyElementsOf(drafts);
        }
        JsonNode two = company.editor()
                .tree(
                        "{ viewer { a: opportunityDrafts(first: 1) { totalCount nodes { id } } b: opportunityDrafts(last: 2)"
                                + " { nodes { id } } } }",
                        Map.of());
        assertThat(two.at("/viewer/a/totalCount").asInt()).isEqualTo(17);
        assertThat(two.at("/viewer/a").findValuesAsText("id")).isEqualTo(drafts.subList(0, 1));
        assertThat(two.at("/viewer/b").findValuesAsText("id")).isEqualTo(drafts.subList(15, 17));
    }

    @Test
    void managers_find_what_is_to_be_decided_but_not_of_their_own() throws Exception {
        List<String> submitted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            submitted.add(id(proposals.in(OpportunityState.IN_REVIEW)));
        }
        assertThat(ids(list(MANAGER, "opportunitiesToReview"))).containsSubsequence(submitted);
        for (Api api : List.of(OFFICER, company.representative(), Api.as("paul"), Api.anonymous())) {
            assertThat(ids(list(api, "opportunitiesToReview"))).isEmpty();
        }
        Rows.affiliate("maria", company.sourceId(), "ACTIVE");
        try {
            assertThat(ids(list(MANAGER, "opportunitiesToReview"))).doesNotContainAnyElementsOf(submitted);
        } finally {
            Rows.affiliate("maria", company.sourceId(), "ENDED");
        }
    }

    @Test
    void technologies_wait_in_the_same_way_and_so_do_pending_revisions() {
        Changing create = new Changing("createTechnology", "technology { id version }");
        Map<String, Object> content = Map.of(
                "title",
                text("Waiting"),
                "direction",
                "SPIN_IN",
                "trl",
                Map.of("current", 4),
                "owners",
                List.of(Map.of("organisation", company.id(), "role", "OWNER")));
        String draft = id(create.made(company.editor(), Map.of("content", content)));
        String published = id(create.made(company.editor(), Map.of("content", content)));
        JsonNode node = MANAGER.tree(
                "query ($id: ID!) { technology(by: {id: $id}) { id version ref } }", Map.of("id", published));
        new Rows()
                .add(
                        "Technology",
                        Map.of(
                                "ref",
                                node.at("/technology/ref").asText(),
                                "sourceId",
                                company.sourceId(),
                                "state",
                                "PUBLISHED"))
                .load();
        assertThat(ids(list(company.editor(), "technologyDrafts"))).containsExactly(draft);
        new Changing("updateTechnology", "technology { id }")
                .made(
                        company.editor(),
                        Map.of("id", published, "expectedVersion", 1, "content", Map.of("title", text("Better"))));
        assertThat(ids(list(company.editor(), "technologyDrafts"))).containsExactly(draft, published);
        assertThat(ids(list(company.viewer(), "technologyDrafts"))).isEmpty();
        assertThat(ids(list(MANAGER, "technologiesToReview")))
                .contains(published)
                .doesNotContain(draft);
        assertThat(ids(list(OFFICER, "technologiesToReview"))).isEmpty();
        assertThat(ids(list(company.editor(), "technologiesToReview"))).isEmpty();
    }

    @Test
    void everybody_else_finds_nothing_in_as_many_statements() throws Exception {
        JsonNode viewer = Api.anonymous().tree(EVERYTHING, Map.of()).path("viewer");
        assertThat(viewer.path("signedIn").asBoolean()).isFalse();
        assertThat(viewer.findValuesAsText("totalCount")).containsExactly("0", "0", "0", "0");
        proposals.draft();
        String query =
                "{ viewer { opportunityDrafts { nodes { ref owner { legalName } concepts { nodes { notation } } } } } }";
        int one = Database.statementsDuring(() -> company.editor().data(query));
        proposals.draft();
        proposals.draft();
        assertThat(Database.statementsDuring(() -> company.editor().data(query)))
                .isEqualTo(one);
    }
}
