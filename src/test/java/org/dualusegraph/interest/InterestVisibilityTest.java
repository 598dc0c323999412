package org.dualusegraph.interest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Connection;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every path to an expression of interest tells everybody the same: what {@link Person} says, and nothing else. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class InterestVisibilityTest {

    /**
     * An expression in one state, on an opportunity of its own.
     *
     * @param name the state, and how it came there
     */
    record Case(
            String name,
            ExpressionOfInterestState state,
            boolean submitted,
            boolean reached,
            String opportunity,
            JsonNode interest) {

        String id() {
            return interest.path("id").asText();
        }

        String ref() {
            return interest.path("ref").asText();
        }
    }

    private static final Map<String, Case> CASES = new LinkedHashMap<>();
    private static final List<Interests> SIDES = new ArrayList<>();

    @BeforeEach
    void loadOnce() {
        if (!CASES.isEmpty()) {
            return;
        }
        Interests interests = Interests.open();
        SIDES.add(interests);
        for (ExpressionOfInterestState state : ExpressionOfInterestState.values()) {
            boolean reached = state != ExpressionOfInterestState.DRAFT
                    && state != ExpressionOfInterestState.CONTROL_HOLD
                    && state != ExpressionOfInterestState.BLOCKED;
            String opportunity = interests.opportunity(Map.of());
            JsonNode interest = interests.in(state, opportunity);
            add(state.name(), state, state != ExpressionOfInterestState.DRAFT, reached, opportunity, interest);
        }
        String draft = interests.opportunity(Map.of());
        JsonNode never = interests.bySender(
                "withdrawExpressionOfInterest", interests.in(ExpressionOfInterestState.DRAFT, draft));
        add("WITHDRAWN from DRAFT", ExpressionOfInterestState.WITHDRAWN, false, false, draft, never);
        String held = interests.opportunity(Map.of());
        JsonNode stopped = interests.bySender("withdrawExpressionOfInterest", interests.held(held));
        add("WITHDRAWN from CONTROL_HOLD", ExpressionOfInterestState.WITHDRAWN, true, false, held, stopped);
        String answered = interests.opportunity(Map.of());
        JsonNode late = interests.lapsed(interests.in(ExpressionOfInterestState.ACKNOWLEDGED, answered));
        add("LAPSED from ACKNOWLEDGED", ExpressionOfInterestState.LAPSED, true, true, answered, late);
    }

    private static void add(
            String name,
            ExpressionOfInterestState state,
            boolean submitted,
            boolean reached,
            String opportunity,
            JsonNode interest) {
        assertThat(interest.path("state").asText()).isEqualTo(state.name());
        CASES.put(name, new Case(name, state, submitted, reached, opportunity, interest));
    }

    private static Interests sides() {
        return SIDES.getFirst();
    }

    private static List<String> names(Predicate<Case> which) {
        return CASES.values().stream().filter(which).map(Case::name).sorted().toList();
    }

    private static List<String> seen(Person person) {
        return names(one -> person.sees(one.state, one.submitted, one.reached));
    }

    private static List<String> named(List<String> ids) {
        return ids.stream()
                .map(id -> CASES.values().stream()
                        .filter(one -> one.id().equals(id))
                        .map(Case::name)
                        .findFirst()
                        .orElse("unknown"))
                .sorted()
                .toList();
    }

    private static String mine() {
        return "fromOrganisation: {id: {eq: \"" + sides().sender().id() + "\"}}";
    }

    @ParameterizedTest
    @EnumSource(Person.class)
    void an_expression_is_found_by_id_ref_and_node_only_by_those_who_may_see_it(Person person) {
        Api api = person.api(sides());
        List<String> byId = new ArrayList<>();
        List<String> byRef = new ArrayList<>();
        List<String> byNode = new ArrayList<>();
        for (Case one : CASES.values()) {
            JsonNode data = api.tree(
                    "query ($id: ID!, $ref: String!) { id: expressionOfInterest(by: {id: $id}) { id state }"
                            + " ref: expressionOfInterest(by: {ref: $ref}) { id } node(id: $id) { id } }",
                    Map.of("id", one.id(), "ref", one.ref()));
            byId.addAll(data.path("id").findValuesAsText("id"));
            byRef.addAll(data.path("ref").findValuesAsText("id"));
            byNode.addAll(data.path("node").findValuesAsText("id"));
            assertThat(data.at("/id/state").asText()).isIn("", one.state.name());
        }
        assertThat(named(byId)).isEqualTo(seen(person));
        assertThat(named(byRef)).isEqualTo(seen(person));
        assertThat(named(byNode)).isEqualTo(seen(person));
        List<String> ids = CASES.values().stream().map(Case::id).toList();
        JsonNode nodes = api.tree("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", ids));
        assertThat(named(nodes.findValuesAsText("id"))).isEqualTo(seen(person));
    }

    @ParameterizedTest
    @EnumSource(Person.class)
    void an_opportunity_lists_and_counts_what_is_seen(Person person) {
        List<String> listed = new ArrayList<>();
        for (Case one : CASES.values()) {
            JsonNode list = person.api(sides())
                    .tree(
                            "query ($id: ID!) { opportunity(by: {id: $id}) { expressionsOfInterest { totalCount nodes { id }"
                                    + " edges { node { id } } } } }",
                            Map.of("id", one.opportunity))
                    .at("/opportunity/expressionsOfInterest");
            List<String> found = list.path("nodes").findValuesAsText("id");
            assertThat(list.path("totalCount").asInt()).isEqualTo(found.size());
            assertThat(list.path("edges").findValuesAsText("id")).isEqualTo(found);
            listed.addAll(found);
        }
        assertThat(named(listed)).isEqualTo(seen(person));
    }

    @ParameterizedTest
    @EnumSource(Person.class)
    void the_lists_of_the_viewer_hold_what_was_sent_what_was_received_and_what_is_held(Person person) {
        assertList(person, "expressionsSent", one -> person.sends());
        assertList(person, "expressionsReceived", one -> person.answers() && one.reached);
        assertList(
                person,
                "expressionsOnHold",
                one -> person == Person.OFFICER && one.state == ExpressionOfInterestState.CONTROL_HOLD);
    }

    private static void assertList(Person person, String field, Predicate<Case> expected) {
        Connection list =
                new Connection(person.api(sides()), "{ viewer { " + field + "(@) { # } } }", "viewer." + field);
        List<String> found = list.forward(4, "where: {" + mine() + "}", "node { id }").stream()
                .map(edge -> edge.at("/node/id").asText())
                .toList();
        assertThat(named(found)).as("%s of %s", field, person).isEqualTo(names(expected));
        for (ExpressionOfInterestState state : ExpressionOfInterestState.values()) {
            assertThat(list.count(mine() + " state: {eq: " + state + "}"))
                    .as("%s of %s in %s", field, person, state)
                    .isEqualTo(names(expected.and(one -> one.state == state)).size());
        }
    }

    @ParameterizedTest
    @EnumSource(Person.class)
    void contacts_and_notes_are_told_to_whom_they_concern(Person person) {
        for (Case one : CASES.values()) {
            JsonNode read = Interests.read(person.api(sides()), one.interest);
            if (read.isNull()) {
                continue;
            }
            boolean staff = person == Person.MANAGER || person == Person.OFFICER;
            boolean open = one.state == ExpressionOfInterestState.IN_NEGOTIATION
                    || one.state == ExpressionOfInterestState.AGREEMENT;
            assertThat(read.path("contact").isObject())
                    .as("contact in %s for %s", one.name, person)
                    .isEqualTo(staff || open || person.sends());
            assertThat(read.path("ownerContact").isObject())
                    .as("ownerContact in %s for %s", one.name, person)
                    .isEqualTo(staff || open || person.answers());
            assertThat(read.path("holdNote").isTextual())
                    .as("holdNote in %s for %s", one.name, person)
                    .isEqualTo(one.state == ExpressionOfInterestState.BLOCKED);
            assertThat(read.path("agreement").isObject()).isEqualTo(one.state == ExpressionOfInterestState.AGREEMENT);
        }
    }

    @ParameterizedTest
    @EnumSource(Person.class)
    void hidden_and_absent_are_answered_in_the_same_bytes(Person person) {
        String query = "query ($id: ID!) { nodes(ids: [$id]) { id } node(id: $id) { id }"
                + " expressionOfInterest(by: {id: $id}) { id } }";
        for (Case one : CASES.values()) {
            if (!person.sees(one.state, one.submitted, one.reached)) {
                Api api = person.api(sides());
                Response hidden = api.query(query, Map.of("id", one.id()));
                Response absent = api.query(query, Map.of("id", one.id().substring(0, 16) + "AAAAAAAA"));
                assertThat(hidden.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(200);
                assertThat(hidden.asByteArray()).isEqualTo(absent.asByteArray());
            }
        }
    }

    @Test
    void an_affiliation_counts_from_the_next_request_and_no_longer_than_it_lasts() {
        Api radu = Api.as("radu");
        for (String status : List.of("INVITED", "ACTIVE", "SUSPENDED", "ENDED")) {
            Rows.affiliate("radu", sides().sender().sourceId(), status);
            JsonNode sent =
                    radu.tree("{ viewer { expressionsSent(where: {" + mine() + "}) { totalCount } } }", Map.of());
            assertThat(sent.at("/viewer/expressionsSent/totalCount").asInt())
                    .isEqualTo(status.equals("ACTIVE") ? CASES.size() : 0);
        }
    }
}
