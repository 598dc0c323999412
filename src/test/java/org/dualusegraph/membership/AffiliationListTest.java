package org.dualusegraph.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.membership.Affiliates.MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Connection;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** Who acts for an organisation is told to its own people and to staff, in any order and page by page. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AffiliationListTest {

    private static Connection list(Api api, Company company) {
        return new Connection(
                api,
                "{ organisation(by: {sourceId: \"" + company.sourceId() + "\"}) { affiliations(@) { # } } }",
                "organisation.affiliations");
    }

    @Test
    void people_of_the_organisation_and_staff_see_all_and_everyone_else_only_its_own() {
        Company company = Company.outsider();
        String former = Affiliates.somebody();
        Affiliates.in(AffiliationStatus.ENDED, company, former);
        Affiliates.invited(company, "VIEWER");
        for (Api api : List.of(company.viewer(), company.admin(), MANAGER, Affiliates.OFFICER)) {
            assertThat(list(api, company).count("")).isEqualTo(6);
        }
        assertThat(list(Api.as(former), company).count("")).isEqualTo(1);
        for (Api api : List.of(
                Api.anonymous(), Company.member().admin(), Api.as("paul"), Api.as("george"), Api.as("somebody"))) {
            assertThat(list(api, company).page("", "totalCount nodes { id } edges { cursor }"))
                    .hasToString("{\"totalCount\":0,\"nodes\":[],\"edges\":[]}");
        }
    }

    @Test
    void it_is_walked_both_ways_sorted_and_filtered() {
        Company company = Company.outsider();
        Affiliates.in(AffiliationStatus.SUSPENDED, company, Affiliates.somebody());
        Affiliates.invited(company, "VIEWER");
        Connection list = list(company.viewer(), company);
        for (String order : List.of("", "orderBy: [{field: CREATED_AT}]", "orderBy: [{field: UPDATED_AT}]")) {
            List<JsonNode> forward = list.forward(2, order, "node { id createdAt updatedAt }");
            assertThat(forward).hasSize(6);
            assertThat(list.backward(2, order, "node { id createdAt updatedAt }"))
                    .isEqualTo(forward);
            String key = order.contains("UPDATED") ? "/node/updatedAt" : "/node/createdAt";
            assertThat(forward).extracting(edge -> edge.at(key).asText()).isSorted();
            if (!order.isEmpty()) {
                List<JsonNode> falling = list.forward(4, order.replace("}", ", direction: DESC}"), "node { id }");
                assertThat(falling.reversed())
                        .extracting(edge -> edge.at("/node/id"))
                        .isEqualTo(forward.stream()
                                .map(edge -> edge.at("/node/id"))
                                .toList());
            }
        }
        assertThat(list.count("role: {eq: VIEWER}")).isEqualTo(2);
        assertThat(list.count("role: {in: [ADMIN, REPRESENTATIVE]}")).isEqualTo(2);
        assertThat(list.count("role: {not: VIEWER}")).isEqualTo(4);
        assertThat(list.count("status: {eq: SUSPENDED} role: {eq: EDITOR}")).isEqualTo(1);
        assertThat(list.count("or: [{status: {eq: INVITED}}, {not: {status: {in: [ACTIVE, INVITED]}}}]"))
                .isEqualTo(2);
        assertThat(list.count("createdAt: {gt: \"2090-01-01T00:00:00Z\"}")).isZero();
        assertThat(list.count("updatedAt: {isNull: false}")).isEqualTo(6);
        String id = list.page("first: 1", "nodes { id }").at("/nodes/0/id").asText();
        assertThat(list.count("id: {eq: \"" + id + "\"}")).isEqualTo(1);
    }

    @Test
    void aliases_keep_their_arguments_and_rows_cost_no_statements() throws SQLException {
        Company one = Company.outsider();
        Company two = Company.outsider();
        String query = "query ($a: String!, $b: String!) { organisations(first: 100) { nodes { id } }"
                + " a: organisation(by: {sourceId: $a}) { ...Who } b: organisation(by: {sourceId: $b}) { ...Who } }"
                + " fragment Who on Organisation { admins: affiliations(where: {role: {eq: ADMIN}}) { nodes { role person { id } } }"
                + " first: affiliations(first: 3) { nodes { role person { id allowedActions } } } }";
        Map<String, Object> sources = Map.of("a", one.sourceId(), "b", two.sourceId());
        JsonNode data = MANAGER.tree(query, sources);
        for (String organisation : List.of("a", "b")) {
            assertThat(data.at("/" + organisation + "/admins/nodes")).hasSize(1);
            assertThat(data.at("/" + organisation + "/first/nodes")).hasSize(3);
        }
        assertThat(Collections.frequency(data.findValuesAsText("role"), "ADMIN"))
                .isEqualTo(2);
        assertThat(Database.statementsDuring(() -> MANAGER.data(query, sources)))
                .isEqualTo(11);
    }
}
