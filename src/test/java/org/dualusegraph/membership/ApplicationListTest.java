package org.dualusegraph.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.membership.Admissions.MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
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
import org.junit.jupiter.api.Test;

/** Applications are listed for those whom they concern, and the queue of a manager holds what it may decide. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ApplicationListTest {

    private static final Connection ALL = Connection.root(MANAGER, "membershipApplications");
    private static final Connection QUEUE =
            new Connection(MANAGER, "{ viewer { applicationsToReview(@) { # } } }", "viewer.applicationsToReview");

    private static Connection mine(Api api) {
        return new Connection(api, "{ viewer { applications(@) { # } } }", "viewer.applications");
    }

    private static String is(JsonNode application) {
        return "id: {eq: \"" + application.path("id").asText() + "\"}";
    }

    @Test
    void an_application_is_seen_by_its_applicant_its_representatives_and_managers_on_every_path() {
        Company company = Company.outsider();
        JsonNode application = Admissions.in(MembershipApplicationState.SUBMITTED, company);
        String ref = application.path("ref").asText();
        for (Api api : List.of(company.representative(), company.admin(), MANAGER)) {
            assertThat(ALL.as(api).count(is(application))).isEqualTo(1);
            assertThat(ALL.as(api).count("ref: {eq: \"" + ref + "\"}")).isEqualTo(1);
            assertThat(byRef(api, ref)).isEqualTo(ref);
            assertThat(Admissions.read(api, application).path("ref").asText()).isEqualTo(ref);
        }
        for (Api api : List.of(
                Api.anonymous(),
                company.editor(),
                Company.member().admin(),
                Api.as("ofelia"),
                Api.as("paul"),
                Api.as(Affiliates.somebody()))) {
            assertThat(ALL.as(api).count(is(application))).isZero();
            assertThat(byRef(api, ref)).isNull();
            assertThat(api.data(
                                    "query ($id: ID!) { node(id: $id) { id } }",
                                    Map.of("id", application.path("id").asText()))
                            .getString("node.id"))
                    .isNull();
        }
        assertThat(mine(company.representative()).count("")).isEqualTo(1);
        assertThat(mine(company.admin()).count("")).isZero();
        assertThat(mine(Api.anonymous()).count("")).isZero();
    }

    private static String byRef(Api api, String ref) {
        return api.data("query ($r: String!) { membershipApplication(by: {ref: $r}) { ref } }", Map.of("r", ref))
                .getString("membershipApplication.ref");
    }

    @Test
    void the_queue_of_a_manager_holds_what_waits_and_what_it_may_decide() {
        Company company = Company.outsider();
        JsonNode draft = Admissions.in(MembershipApplicationState.DRAFT, company);
        assertThat(QUEUE.count(is(draft))).isZero();
        JsonNode submitted = Admissions.submitted(company.admin(), draft);
        assertThat(QUEUE.count(is(draft))).isEqualTo(1);
        assertThat(QUEUE.as(company.admin()).count("")).isZero();
        assertThat(QUEUE.as(Api.as("ofelia")).count("")).isZero();
        assertThat(QUEUE.as(Api.anonymous()).count("")).isZero();
        Rows.affiliate("maria", company.sourceId(), "ACTIVE");
        try {
            assertThat(QUEUE.count(is(draft))).isZero();
        } finally {
            Rows.affiliate("maria", company.sourceId(), "ENDED");
        }
        JsonNode review = Admissions.mutation("startMembershipReview").made(MANAGER, Admissions.on(submitted));
        assertThat(QUEUE.count(is(draft))).isEqualTo(1);
        Admissions.mutation("rejectMembershipApplication")
                .made(MANAGER, Changing.with(Admissions.on(review), "reason", "No."));
        assertThat(QUEUE.count(is(draft))).isZero();
    }

    @Test
    void lists_are_walked_both_ways_sorted_and_filtered() {
        Api applicant = Api.as(Affiliates.somebody());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            JsonNode draft = Admissions.proposal(applicant, Admissions.pic());
            ids.add(draft.path("id").asText());
            if (i < 4) {
                Admissions.mutation("withdrawMembershipApplication").made(applicant, Admissions.on(draft));
            }
        }
        Connection root = ALL.as(applicant);
        for (Connection list : List.of(root, mine(applicant))) {
            for (String order : List.of("", "orderBy: [{field: CREATED_AT}]", "orderBy: [{field: UPDATED_AT}]")) {
                List<JsonNode> forward = list.forward(2, order, "node { id }");
                assertThat(forward)
                        .extracting(edge -> edge.at("/node/id").asText())
                        .isEqualTo(ids);
                assertThat(list.backward(2, order, "node { id }")).isEqualTo(forward);
            }
            List<JsonNode> falling = list.forward(3, "orderBy: [{field: CREATED_AT, direction: DESC}]", "node { id }");
            assertThat(falling).extracting(edge -> edge.at("/node/id").asText()).isEqualTo(ids.reversed());
            assertThat(list.count("state: {eq: WITHDRAWN}")).isEqualTo(4);
            assertThat(list.count("state: {in: [DRAFT]} categoryAsked: {eq: FULL}"))
                    .isEqualTo(1);
            assertThat(list.count("or: [{state: {not: WITHDRAWN}}, {categoryAsked: {eq: OBSERVER}}]"))
                    .isEqualTo(1);
            assertThat(list.count("not: {organisation: {}}")).isEqualTo(5);
            assertThat(list.count("organisation: {type: {eq: NGO}}")).isZero();
            assertThat(list.count("createdAt: {lt: \"2090-01-01T00:00:00Z\"} updatedAt: {isNull: false}"))
                    .isEqualTo(5);
            assertThat(list.count("ref: {contains: \"RO-MA\"}")).isEqualTo(5);
        }
    }

    @Test
    void aliases_keep_their_arguments_and_rows_cost_no_statements() throws SQLException {
        Admissions.in(MembershipApplicationState.SUBMITTED, Company.outsider());
        String query = "{ viewer { one: applicationsToReview(first: 1) { nodes { ...A } }"
                + " all: applicationsToReview(first: 50) { nodes { ...A } } } membershipApplications(first: 50) { nodes { ...A } } }"
                + " fragment A on MembershipApplication { ref allowedActions undertakings { statute } proposed { legalName }"
                + " applicant { id } organisation { id } }";
        JsonNode data = MANAGER.tree(query, Map.of());
        assertThat(data.at("/viewer/one/nodes")).hasSize(1);
        int before = Database.statementsDuring(() -> MANAGER.data(query));
        for (int i = 0; i < 3; i++) {
            Admissions.in(MembershipApplicationState.SUBMITTED, Company.outsider());
        }
        assertThat(Database.statementsDuring(() -> MANAGER.data(query)))
                .isEqualTo(before)
                .isEqualTo(10);
    }
}
