package org.dualusegraph.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.interest.Interests.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agreement is recorded with both sides, may close its opportunity, and is seen by its parties and its audience. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AgreementTest {

    private static final Changing RECORD = mutation("recordAgreement");
    private static final Changing ADD = new Changing(
            "addAgreementOutcome",
            "agreement { id allowedActions outcomes { totalCount nodes { metric value note recordedOn } } }");
    private static final String FIELDS =
            "id ref kind direction signedOn startsOn endsOn valueBand audience version allowedActions opportunity { id }"
                    + " parties { totalCount nodes { sourceId } } technologies { nodes { sourceId } } outcomes { totalCount }";

    private static JsonNode read(Api api, JsonNode interest) {
        return api.tree(
                        "query ($id: ID!) { agreement(by: {id: $id}) { " + FIELDS + " } }",
                        Map.of("id", interest.at("/agreement/id").asText()))
                .path("agreement");
    }

    private static Map<String, Object> input(JsonNode interest, Map<String, Object> more) {
        Map<String, Object> agreement = new HashMap<>(Map.of("kind", "LICENSING", "signedOn", "2026-11-02"));
        agreement.putAll(more);
        return Changing.with(Interests.agreement(interest), "agreement", agreement);
    }

    private static JsonNode recorded(Interests interests, Map<String, Object> more) {
        return RECORD.made(
                interests.owner().representative(),
                input(interests.in(ExpressionOfInterestState.IN_NEGOTIATION), more));
    }

    @Test
    void it_holds_what_was_agreed_and_both_sides_are_parties() throws Exception {
        Interests interests = Interests.open();
        Company third = Company.outsider();
        Map<String, Object> more = Map.of(
                "startsOn", "2026-12-01",
                "endsOn", "2029-11-30",
                "valueBand", "FROM_100K_TO_1M",
                "furtherParties", List.of(third.id(), interests.sender().id()),
                "technologies", List.of(technology("PUBLIC")));
        JsonNode interest = recorded(interests, more);
        assertThat(interest.path("state").asText()).isEqualTo("AGREEMENT");
        JsonNode agreement = read(third.viewer(), interest);
        assertThat(agreement.path("ref").asText()).matches("RO-AG-[0-9]{4}-[0-9]{6}");
        assertThat(agreement.path("direction").asText()).isEqualTo("SPIN_IN");
        assertThat(agreement.path("audience").asText()).isEqualTo("OWNER");
        assertThat(agreement.path("endsOn").asText()).isEqualTo("2029-11-30");
        assertThat(Interests.texts(agreement.path("parties"), "sourceId"))
                .containsExactlyInAnyOrder(
                        interests.sender().sourceId(), interests.owner().sourceId(), third.sourceId());
        assertThat(Interests.texts(agreement.path("technologies"), "sourceId")).containsExactly("test:agreed-PUBLIC");
        assertThat(agreement.path("opportunity").isObject()).isTrue();
        assertThat(Database.text("SELECT concat_ws(' ', e.action, e.to_state, cardinality(e.organisation_ids))"
                        + " FROM audit_entry e JOIN agreement a ON a.id = e.subject_id WHERE a.ref = '"
                        + agreement.path("ref").asText() + "'"))
                .isEqualTo("recordAgreement RECORDED 3");
    }

    /** The id of a technology of somebody else's. */
    private static String technology(String audience) {
        String sourceId = "test:agreed-" + audience;
        Company holder = Company.outsider();
        new Rows()
                .add(
                        "Technology",
                        Map.of(
                                "sourceId",
                                sourceId,
                                "title",
                                Rows.text("Agreed upon"),
                                "direction",
                                "SPIN_IN",
                                "trl",
                                Map.of("current", 4),
                                "state",
                                "PUBLISHED",
                                "visibility",
                                Map.of("audience", audience),
                                "owners",
                                List.of(Map.of("organisation", Rows.source(holder.sourceId()), "role", "OWNER"))))
                .load();
        return Interests.MANAGER
                .tree("query ($s: String!) { technology(by: {sourceId: $s}) { id } }", Map.of("s", sourceId))
                .at("/technology/id")
                .asText();
    }

    @Test
    void faults_are_told_and_change_nothing() {
        Interests interests = Interests.open();
        JsonNode interest = interests.in(ExpressionOfInterestState.IN_NEGOTIATION);
        Api owner = interests.owner().representative();
        assertThat(RECORD.rejected(owner, input(interest, Map.of("startsOn", "2027-02-01", "endsOn", "2027-01-31"))))
                .containsExactly("INVALID_VALUE agreement.endsOn");
        String nobody = interests.sender().id().substring(0, 16) + "AAAAAAAA";
        assertThat(RECORD.rejected(owner, input(interest, Map.of("furtherParties", List.of(nobody)))))
                .containsExactly("NOT_FOUND agreement.furtherParties");
        assertThat(RECORD.rejected(owner, input(interest, Map.of("technologies", List.of(technology("OWNER"))))))
                .containsExactly("NOT_FOUND agreement.technologies");
        assertThat(Interests.read(owner, interest).path("version")).isEqualTo(interest.path("version"));
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, ANONYMOUS", "REGISTERED, SIGNED_IN", "MEMBERS, MEMBER", "OWNER, PARTY"})
    void it_is_seen_by_its_parties_by_staff_and_by_its_audience(String audience, String least) {
        Interests interests = Interests.open();
        JsonNode interest = recorded(interests, Map.of("audience", audience));
        String id = interest.at("/agreement/id").asText();
        List<String> widest = List.of("ANONYMOUS", "SIGNED_IN", "MEMBER", "PARTY");
        Map<String, Api> viewers = Map.of(
                "ANONYMOUS", Api.anonymous(),
                "SIGNED_IN", Api.as("radu"),
                "MEMBER", Company.member().viewer(),
                "PARTY", interests.sender().viewer());
        viewers.forEach((kind, api) -> assertSees(api, id, widest.indexOf(kind) >= widest.indexOf(least)));
        for (Api api : List.of(interests.owner().viewer(), Interests.MANAGER, Interests.OFFICER)) {
            assertSees(api, id, true);
        }
    }

    private static void assertSees(Api api, String id, boolean sees) {
        String query = "query ($id: ID!) { node(id: $id) { id } agreement(by: {id: $id}) { id ref }"
                + " agreements(where: {id: {eq: $id}}) { totalCount nodes { parties(first: 1) { nodes {"
                + " agreements(where: {id: {eq: $id}}) { totalCount } } } } } }";
        JsonNode data = api.tree(query, Map.of("id", id));
        assertThat(data.path("node").isObject()).isEqualTo(sees);
        assertThat(data.path("agreement").isObject()).isEqualTo(sees);
        assertThat(data.at("/agreements/totalCount").asInt()).isEqualTo(sees ? 1 : 0);
        assertThat(data.at("/agreements/nodes")).hasSize(sees ? 1 : 0);
        assertThat(data.at("/agreements/nodes/0/parties/nodes/0/agreements/totalCount")
                        .asInt())
                .isEqualTo(sees ? 1 : 0);
    }

    @Test
    void it_closes_the_opportunity_when_it_fulfils_it() throws Exception {
        Interests interests = Interests.open();
        String opportunity = interests.opportunity(Map.of());
        JsonNode interest = interests.in(ExpressionOfInterestState.IN_NEGOTIATION, opportunity);
        JsonNode made = RECORD.made(
                interests.owner().representative(),
                Changing.with(input(interest, Map.of("audience", "MEMBERS")), "closesOpportunity", true));
        String query = "query ($id: ID!) { opportunity(by: {id: $id}) { state agreement { id } } }";
        JsonNode closed = interests
                .owner()
                .viewer()
                .tree(query, Map.of("id", opportunity))
                .path("opportunity");
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
        assertThat(closed.at("/agreement/id")).isEqualTo(made.at("/agreement/id"));
        assertThat(Database.text(
                        "SELECT concat_ws(' ', from_state, to_state) FROM audit_entry WHERE action = 'recordAgreement'"
                                + " AND subject_type = 'TransferOpportunity' ORDER BY at DESC, id DESC LIMIT 1"))
                .isEqualTo("PUBLISHED CLOSED");
    }

    @Test
    void an_opportunity_that_was_taken_back_is_not_closed() {
        Interests interests = Interests.open();
        JsonNode interest = interests.in(ExpressionOfInterestState.IN_NEGOTIATION);
        Interests.update("UPDATE transfer_opportunity SET state = 'WITHDRAWN' WHERE id = (SELECT opportunity_id"
                + " FROM expression_of_interest WHERE ref = '"
                + interest.path("ref").asText() + "')");
        Map<String, Object> input = Changing.with(Interests.agreement(interest), "closesOpportunity", true);
        Api owner = interests.owner().representative();
        assertThat(RECORD.rejected(owner, input)).containsExactly("NOT_OPEN closesOpportunity");
        assertThat(RECORD.made(owner, Changing.with(input, "closesOpportunity", false))
                        .path("state")
                        .asText())
                .isEqualTo("AGREEMENT");
    }

    @Test
    void an_opportunity_is_closed_later_by_an_agreement_of_its_own_and_no_other() {
        Interests interests = Interests.open();
        String opportunity = interests.opportunity(Map.of());
        JsonNode agreed = interests.in(ExpressionOfInterestState.AGREEMENT, opportunity);
        JsonNode other = interests.in(ExpressionOfInterestState.AGREEMENT);
        Changing close = new Changing("closeOpportunity", "opportunity { state closing closingNote agreement { id } }");
        Api owner = interests.owner().representative();
        int version = owner.tree(
                        "query ($id: ID!) { opportunity(by: {id: $id}) { version } }", Map.of("id", opportunity))
                .at("/opportunity/version")
                .asInt();
        Map<String, Object> input =
                Map.of("id", opportunity, "expectedVersion", version, "reason", "AGREEMENT", "note", "Signed.");
        String own = agreed.at("/agreement/id").asText();
        assertThat(close.rejected(owner, input)).containsExactly("REQUIRED agreement");
        assertThat(close.rejected(owner, Changing.with(Changing.with(input, "agreement", own), "reason", "OTHER")))
                .containsExactly("INVALID_VALUE agreement");
        for (String foreign : List.of(other.at("/agreement/id").asText(), own.substring(0, 16) + "AAAAAAAA")) {
            assertThat(close.rejected(owner, Changing.with(input, "agreement", foreign)))
                    .containsExactly("NOT_FOUND agreement");
        }
        JsonNode closed = close.made(owner, Changing.with(input, "agreement", own));
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("closing").asText()).isEqualTo("AGREEMENT");
        assertThat(closed.path("closingNote").asText()).isEqualTo("Signed.");
        assertThat(closed.at("/agreement/id").asText()).isEqualTo(own);
    }

    @Test
    void an_anonymous_opportunity_is_not_named_by_a_public_agreement() {
        Interests interests = Interests.open();
        JsonNode negotiated = interests.in(ExpressionOfInterestState.IN_NEGOTIATION, interests.secret());
        JsonNode interest =
                RECORD.made(interests.owner().representative(), input(negotiated, Map.of("audience", "PUBLIC")));
        assertThat(read(Api.as("radu"), interest).path("opportunity").isNull()).isTrue();
        assertThat(read(interests.sender().viewer(), interest)
                        .path("opportunity")
                        .isObject())
                .isTrue();
        assertThat(read(Interests.MANAGER, interest).path("opportunity").isObject())
                .isTrue();
    }

    @Test
    void representatives_of_its_parties_add_what_came_of_it() {
        Interests interests = Interests.open();
        JsonNode interest = recorded(interests, Map.of("audience", "MEMBERS"));
        Map<String, Object> jobs = Map.of(
                "id", interest.at("/agreement/id").asText(), "metric", "JOBS", "value", 12, "idempotencyKey", "jobs-1");
        ADD.made(interests.sender().representative(), jobs);
        ADD.made(interests.sender().representative(), jobs);
        assertThat(ADD.rejected(interests.sender().representative(), Changing.with(jobs, "value", 13)))
                .containsExactly("IDEMPOTENCY_KEY_REUSED idempotencyKey");
        JsonNode after = ADD.made(
                interests.owner().admin(),
                Changing.with(Changing.with(jobs, "metric", "TURNOVER"), "note", "First year."));
        assertThat(after.at("/outcomes/totalCount").asInt()).isEqualTo(2);
        assertThat(after.at("/outcomes/nodes/0/value").asInt()).isEqualTo(12);
        assertThat(after.at("/outcomes/nodes/1/note").asText()).isEqualTo("First year.");
        assertThat(after.path("allowedActions")).extracting(JsonNode::asText).containsExactly("ADD_OUTCOME");
        Map<String, Object> fresh = Changing.with(jobs, "idempotencyKey", "jobs-2");
        assertThat(ADD.rejected(interests.owner().admin(), Changing.with(fresh, "value", -1)))
                .containsExactly("INVALID_VALUE value");
        assertThat(ADD.refused(interests.owner().editor(), fresh)).isEqualTo("FORBIDDEN");
        assertThat(ADD.refused(Company.member().representative(), fresh)).isEqualTo("FORBIDDEN");
        assertThat(ADD.refused(Interests.MANAGER, fresh)).isEqualTo("FORBIDDEN");
        assertThat(ADD.refused(Api.anonymous(), fresh)).isEqualTo("UNAUTHENTICATED");
        assertThat(ADD.rejected(Api.as("radu"), fresh)).containsExactly("NOT_FOUND id");
    }

    @Test
    void outcomes_are_paged_in_the_order_in_which_they_were_recorded() {
        Interests interests = Interests.open();
        JsonNode interest = recorded(interests, Map.of());
        String id = interest.at("/agreement/id").asText();
        for (int i = 0; i < 5; i++) {
            ADD.made(interests.owner().representative(), Map.of("id", id, "metric", "PRODUCT", "value", i));
        }
        Connection outcomes = new Connection(
                interests.owner().viewer(),
                "{ agreement(by: {id: \"" + id + "\"}) { outcomes(@) { # } } }",
                "agreement.outcomes");
        List<JsonNode> forward = outcomes.forward(2, "", "node { value recordedOn }");
        assertThat(forward).extracting(edge -> edge.at("/node/value").asInt()).containsExactly(0, 1, 2, 3, 4);
        assertThat(outcomes.backward(2, "", "node { value recordedOn }")).isEqualTo(forward);
    }
}
