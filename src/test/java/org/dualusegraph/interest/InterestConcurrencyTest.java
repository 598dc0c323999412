package org.dualusegraph.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.interest.Interests.mutation;
import static org.dualusegraph.interest.Interests.on;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Connection;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** Where two people meet, exactly one wins and the others are told; nothing that was said is lost. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class InterestConcurrencyTest {

    /** The code of each answer, empty for a change that was made. */
    private static List<String> atOnce(List<Callable<JsonNode>> changes) throws Exception {
        List<Future<JsonNode>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            changes.forEach(change -> answers.add(people.submit(change)));
        }
        List<String> codes = new ArrayList<>();
        for (Future<JsonNode> answer : answers) {
            codes.add(answer.get().at("/userErrors/0/code").asText());
        }
        return codes;
    }

    private static Callable<JsonNode> change(String field, Api api, Map<String, Object> input) {
        return () -> mutation(field).payload(api, input);
    }

    private static void assertOneWins(List<String> codes, String otherwise) {
        assertThat(codes.stream().filter(String::isEmpty)).as(codes.toString()).hasSize(1);
        assertThat(codes.stream().filter(otherwise::equals))
                .as(codes.toString())
                .hasSize(codes.size() - 1);
    }

    @Test
    void of_representatives_who_accept_and_decline_at_once_one_wins() throws Exception {
        Interests interests = Interests.open();
        JsonNode interest = interests.in(ExpressionOfInterestState.SHORTLISTED);
        Map<String, Object> declined = Changing.with(on(interest), "reason", "CAPACITY");
        List<Callable<JsonNode>> changes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            changes.add(change("acceptExpressionOfInterest", interests.owner().representative(), on(interest)));
            changes.add(change("declineExpressionOfInterest", interests.owner().admin(), declined));
        }
        assertOneWins(atOnce(changes), "CONFLICT");
    }

    @Test
    void of_a_sender_who_withdraws_and_an_owner_who_accepts_at_once_one_wins() throws Exception {
        Interests interests = Interests.open();
        JsonNode interest = interests.in(ExpressionOfInterestState.SHORTLISTED);
        List<Callable<JsonNode>> changes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            changes.add(change("acceptExpressionOfInterest", interests.owner().representative(), on(interest)));
            changes.add(
                    change("withdrawExpressionOfInterest", interests.sender().representative(), on(interest)));
        }
        assertOneWins(atOnce(changes), "CONFLICT");
    }

    @Test
    void of_eight_who_create_at_once_one_wins() throws Exception {
        Interests interests = Interests.open();
        String opportunity = interests.opportunity(Map.of());
        for (boolean afterLapse : new boolean[] {false, true}) {
            if (afterLapse) {
                Interests.update(
                        "UPDATE expression_of_interest SET state = 'SUBMITTED', submitted_at = now(), reached_at = now(),"
                                + " due_by = now() - interval '15 days' WHERE from_organisation_id = (SELECT id FROM organisation"
                                + " WHERE source_id = '" + interests.sender().sourceId() + "')");
            }
            Map<String, Object> draft = interests.draft(opportunity);
            assertOneWins(
                    atOnce(Collections.nCopies(
                            8,
                            change(
                                    "createExpressionOfInterest",
                                    interests.sender().editor(),
                                    draft))),
                    "DUPLICATE");
        }
        assertThat(Database.text("SELECT string_agg(state, ' ' ORDER BY id) FROM expression_of_interest WHERE"
                        + " from_organisation_id = (SELECT id FROM organisation WHERE source_id = '"
                        + interests.sender().sourceId() + "')"))
                .isEqualTo("LAPSED DRAFT");
    }

    @Test
    void of_agreements_that_close_one_opportunity_at_once_one_does_and_nothing_is_deadlocked() throws Exception {
        Company owner = Company.member();
        Interests first = new Interests(Company.member(), owner);
        String opportunity = first.opportunity(Map.of());
        List<Callable<JsonNode>> changes = new ArrayList<>();
        List<Interests> all = new ArrayList<>(List.of(first));
        IntStream.range(0, 3).forEach(i -> all.add(new Interests(Company.member(), owner)));
        for (Interests interests : all) {
            JsonNode negotiated = interests.in(ExpressionOfInterestState.IN_NEGOTIATION, opportunity);
            Map<String, Object> closing = Changing.with(Interests.agreement(negotiated), "closesOpportunity", true);
            changes.add(change("recordAgreement", owner.representative(), closing));
            Interests late = new Interests(Company.member(), owner);
            changes.add(change("createExpressionOfInterest", late.sender().editor(), late.draft(opportunity)));
        }
        List<String> codes = atOnce(changes);
        List<String> agreements = IntStream.range(0, codes.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(codes::get)
                .toList();
        assertOneWins(agreements, "NOT_OPEN");
        assertThat(codes).allMatch(code -> code.isEmpty() || code.equals("NOT_OPEN") || code.equals("NOT_FOUND"));
        assertThat(Interests.MANAGER
                        .tree("query ($id: ID!) { opportunity(by: {id: $id}) { state } }", Map.of("id", opportunity))
                        .at("/opportunity/state")
                        .asText())
                .isEqualTo("CLOSED");
    }

    @Test
    void messages_of_both_sides_at_once_are_all_there_in_the_order_in_which_they_were_sent() throws Exception {
        Interests interests = Interests.open();
        JsonNode interest = interests.in(ExpressionOfInterestState.ACKNOWLEDGED);
        List<Callable<JsonNode>> changes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Api api = i % 2 == 0
                    ? interests.sender().representative()
                    : interests.owner().representative();
            changes.add(change("postMessage", api, Interests.adding(interest, "text", "Message " + i)));
        }
        assertThat(atOnce(changes)).containsOnly("");
        Connection thread = new Connection(
                interests.sender().viewer(),
                "{ expressionOfInterest(by: {id: \"" + interest.path("id").asText() + "\"}) { messages(@) { # } } }",
                "expressionOfInterest.messages");
        List<JsonNode> forward = thread.forward(3, "", "node { text sentAt side }");
        assertThat(forward).hasSize(20);
        assertThat(forward)
                .extracting(edge -> edge.at("/node/text").asText())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "Message " + i).toList());
        assertThat(forward)
                .extracting(
                        edge -> java.time.Instant.parse(edge.at("/node/sentAt").asText()))
                .isSorted();
        assertThat(thread.backward(3, "", "node { text sentAt side }")).isEqualTo(forward);
    }
}
