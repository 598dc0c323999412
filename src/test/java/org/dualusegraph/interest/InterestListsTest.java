package org.dualusegraph.interest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Connection;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of expressions of interest and agreements are ordered, paged, filtered and counted like all others. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class InterestListsTest {

    private static final List<Interests> SIDES = new ArrayList<>();
    private static final List<String> OPPORTUNITIES = new ArrayList<>();
    private static final String NODE =
            "node { id ref state dueBy createdAt updatedAt fromOrganisation { sourceId } opportunity { id } }";

    /** Seven senders, and one owner with two opportunities; each sender answers both, and every state comes up. */
    @BeforeEach
    void loadOnce() {
        if (!SIDES.isEmpty()) {
            return;
        }
        Company owner = Company.member();
        for (int i = 0; i < 7; i++) {
            Interests interests = new Interests(Company.member(), owner);
            SIDES.add(interests);
            if (i == 0) {
                OPPORTUNITIES.add(interests.opportunity(Map.of()));
                OPPORTUNITIES.add(interests.opportunity(Map.of("kind", "CHALLENGE")));
            }
            for (int j = 0; j < 2; j++) {
                ExpressionOfInterestState state = ExpressionOfInterestState.values()[(2 * i + j) % 11];
                JsonNode interest = interests.in(state, OPPORTUNITIES.get(j));
                if (i % 2 == 1) {
                    Interests.update("UPDATE expression_of_interest SET due_by = '2026-12-2" + i
                            + "T08:00:00Z' WHERE due_by > now()" + " AND ref = '"
                            + interest.path("ref").asText() + "'");
                }
            }
        }
    }

    private static Connection received() {
        return new Connection(
                SIDES.getFirst().owner().representative(),
                "{ viewer { expressionsReceived(@) { # } } }",
                "viewer.expressionsReceived");
    }

    private static Connection of(String opportunity) {
        return new Connection(
                Interests.MANAGER,
                "{ opportunity(by: {id: \"" + opportunity + "\"}) { expressionsOfInterest(@) { # } } }",
                "opportunity.expressionsOfInterest");
    }

    private static Instant due(JsonNode edge) {
        JsonNode due = edge.at("/node/dueBy");
        return due.isTextual() ? Instant.parse(due.asText()) : Instant.parse("9999-12-31T00:00:00Z");
    }

    @Test
    void what_was_received_comes_by_due_date_from_both_ends() {
        List<JsonNode> forward = received().forward(3, "", NODE);
        assertThat(forward)
                .hasSizeGreaterThan(6)
                .extracting(InterestListsTest::due)
                .isSorted();
        assertThat(received().backward(3, "", NODE)).isEqualTo(forward);
        assertThat(received().forward(1, "", NODE)).isEqualTo(forward);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DUE_BY", "CREATED_AT", "UPDATED_AT"})
    void every_order_is_walked_from_both_ends(String field) {
        Function<JsonNode, Instant> key = switch (field) {
            case "DUE_BY" -> InterestListsTest::due;
            case "CREATED_AT" ->
                edge -> Instant.parse(edge.at("/node/createdAt").asText());
            default -> edge -> Instant.parse(edge.at("/node/updatedAt").asText());
        };
        for (String direction : List.of("ASC", "DESC")) {
            String order = "orderBy: [{field: " + field + ", direction: " + direction + "}]";
            Comparator<JsonNode> expected = Comparator.comparing(key);
            for (Connection list : List.of(received(), of(OPPORTUNITIES.getFirst()))) {
                List<JsonNode> forward = list.forward(2, order, NODE);
                assertThat(forward).isSortedAccordingTo(direction.equals("ASC") ? expected : expected.reversed());
                assertThat(list.backward(2, order, NODE)).isEqualTo(forward);
            }
        }
    }

    @Test
    void every_filter_finds_what_a_look_at_everything_finds() {
        assertFilter("state: {eq: LAPSED}", node -> node.path("state").asText().equals("LAPSED"));
        assertFilter(
                "state: {in: [SUBMITTED, DECLINED]}",
                node -> List.of("SUBMITTED", "DECLINED")
                        .contains(node.path("state").asText()));
        assertFilter(
                "state: {not: ACKNOWLEDGED}",
                node -> !node.path("state").asText().equals("ACKNOWLEDGED"));
        assertFilter("dueBy: {isNull: true}", node -> node.path("dueBy").isNull());
        assertFilter(
                "dueBy: {lt: \"2026-12-23T12:00:00Z\"}",
                node -> node.path("dueBy").isTextual()
                        && Instant.parse(node.path("dueBy").asText()).isBefore(Instant.parse("2026-12-23T12:00:00Z")));
        assertFilter(
                "dueBy: {gte: \"2026-12-23T08:00:00Z\"}",
                node -> node.path("dueBy").isTextual()
                        && !Instant.parse(node.path("dueBy").asText()).isBefore(Instant.parse("2026-12-23T08:00:00Z")));
        assertFilter(
                "opportunity: {kind: {eq: CHALLENGE}}",
                node -> node.at("/opportunity/id").asText().equals(OPPORTUNITIES.get(1)));
        assertFilter("opportunity: {kind: {eq: BUSINESS_OFFER}}", node -> false);
        String sender = SIDES.get(3).sender().sourceId();
        assertFilter(
                "fromOrganisation: {id: {eq: \"" + SIDES.get(3).sender().id() + "\"}}",
                node -> node.at("/fromOrganisation/sourceId").asText().equals(sender));
        assertFilter("fromOrganisation: {country: {eq: \"DE\"}}", node -> false);
        assertFilter("ref: {contains: \"ro-ei\"}", node -> true);
        assertFilter("createdAt: {gt: \"2020-01-01T00:00:00Z\"} updatedAt: {isNull: false}", node -> true);
        assertFilter(
                "or: [{state: {eq: AGREEMENT}}, {not: {dueBy: {isNull: false}}}]",
                node -> node.path("state").asText().equals("AGREEMENT")
                        || node.path("dueBy").isNull());
    }

    private static void assertFilter(String where, Predicate<JsonNode> holds) {
        for (Connection list : List.of(received(), of(OPPORTUNITIES.getFirst()), of(OPPORTUNITIES.get(1)))) {
            List<String> expected = list.forward(100, "", NODE).stream()
                    .map(edge -> edge.path("node"))
                    .filter(holds)
                    .map(node -> node.path("id").asText())
                    .toList();
            JsonNode page = list.page("where: {" + where + "}", "totalCount nodes { id }");
            assertThat(page.path("nodes").findValuesAsText("id")).as(where).isEqualTo(expected);
            assertThat(page.path("totalCount").asInt()).isEqualTo(expected.size());
        }
    }

    @Test
    void aliases_with_other_arguments_are_other_lists() {
        JsonNode viewer = SIDES.getFirst()
                .owner()
                .representative()
                .tree(
                        "{ viewer { one: expressionsReceived(first: 1) { nodes { id } } all: expressionsReceived { totalCount }"
                                + " none: expressionsReceived(where: {state: {eq: DRAFT}}) { totalCount nodes { id } }"
                                + " last: expressionsReceived(last: 2, orderBy: [{field: CREATED_AT}]) { nodes { id } } } }",
                        Map.of())
                .path("viewer");
        List<JsonNode> all = received().forward(100, "", NODE);
        assertThat(viewer.at("/all/totalCount").asInt()).isEqualTo(all.size());
        assertThat(viewer.at("/one/nodes/0/id")).isEqualTo(all.getFirst().at("/node/id"));
        assertThat(viewer.at("/none/totalCount").asInt()).isZero();
        assertThat(viewer.at("/last/nodes")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void the_number_of_statements_does_not_depend_on_the_page(int first) throws SQLException {
        Api api = SIDES.getFirst().owner().representative();
        String query =
                "{ viewer { expressionsReceived(first: " + first + ") { nodes { ref allowedActions opportunity { ref }"
                        + " fromOrganisation { ref } evaluations { nodes { note } } messages { nodes { text } } } } } }";
        assertThat(Database.statementsDuring(() -> api.data(query))).isEqualTo(6);
    }

    @Test
    void agreements_are_ordered_filtered_and_paged() {
        Interests interests = SIDES.getFirst();
        List<String> days = List.of("2026-03-01", "2026-01-01", "2026-02-01", "2026-01-01", "2025-12-31");
        for (int i = 0; i < days.size(); i++) {
            JsonNode negotiated =
                    interests.in(ExpressionOfInterestState.IN_NEGOTIATION, interests.opportunity(Map.of()));
            Map<String, Object> agreement = Map.of(
                    "kind", i % 2 == 0 ? "LICENSING" : "TESTING", "signedOn", days.get(i), "audience", "MEMBERS");
            Interests.mutation("recordAgreement")
                    .made(
                            interests.owner().representative(),
                            Changing.with(Interests.agreement(negotiated), "agreement", agreement));
        }
        Connection list = new Connection(
                interests.sender().viewer(),
                "{ organisation(by: {id: \"" + interests.sender().id() + "\"}) { agreements(@) { # } } }",
                "organisation.agreements");
        String node = "node { id kind signedOn createdAt }";
        for (String field : List.of("SIGNED_ON", "CREATED_AT", "UPDATED_AT")) {
            String order = "orderBy: [{field: " + field + ", direction: DESC}]";
            List<JsonNode> forward = list.forward(2, order, node);
            assertThat(forward).hasSize(days.size());
            assertThat(list.backward(2, order, node)).isEqualTo(forward);
        }
        List<JsonNode> signed = list.forward(2, "orderBy: [{field: SIGNED_ON}]", node);
        assertThat(signed)
                .extracting(edge -> edge.at("/node/signedOn").asText())
                .containsExactlyElementsOf(days.stream().sorted().toList());
        assertThat(list.count("kind: {eq: TESTING}")).isEqualTo(2);
        assertThat(list.count("signedOn: {lt: \"2026-01-01\"}")).isEqualTo(1);
        assertThat(list.count("not: {signedOn: {in: [\"2026-01-01\"]}}")).isEqualTo(3);
        assertThat(list.count("parties: {some: {id: {eq: \"" + interests.owner().id() + "\"}}}"))
                .isEqualTo(5);
        assertThat(list.count("parties: {none: {id: {eq: \"" + interests.owner().id() + "\"}}}"))
                .isZero();
        assertThat(list.count("ref: {contains: \"ro-ag\"} createdAt: {isNull: false} updatedAt: {isNull: false}"))
                .isEqualTo(5);
        Connection root = Connection.root(interests.owner().viewer(), "agreements");
        String own = "parties: {some: {id: {eq: \"" + interests.sender().id() + "\"}}}";
        List<JsonNode> walked = root.forward(2, "where: {" + own + "}", node);
        assertThat(walked)
                .hasSize(5)
                .isSortedAccordingTo(
                        Comparator.comparing(edge -> edge.at("/node/createdAt").asText()));
        assertThat(root.backward(2, "where: {" + own + "}", node)).isEqualTo(walked);
        String parties = "{ agreements(first: 20) { nodes { ref opportunity { ref } parties { nodes { ref } }"
                + " technologies { nodes { ref } } outcomes { nodes { value } } } } }";
        assertThat(interests.owner().viewer().data(parties).getList("agreements.nodes"))
                .hasSizeGreaterThanOrEqualTo(5);
    }
}
