package org.dualusegraph.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** Sixty-four people at once, each doing whatever comes to mind with a thousand objects. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class StormTest {

    private static final int CLIENTS = 64;
    private static final int MOVES = 40;
    private static final int COMPANIES = 6;
    private static final List<String> EXPECTED = List.of(
            "made",
            "refused FORBIDDEN",
            "refused UNAUTHENTICATED",
            "CONFLICT",
            "ILLEGAL_TRANSITION",
            "NOT_FOUND",
            "REQUIRED",
            "INVALID_VALUE",
            "NOT_OPEN",
            "NOT_ELIGIBLE",
            "DUPLICATE",
            "OWNER_NOT_MEMBER");

    @Test
    void whatever_they_do_every_invariant_holds_and_nobody_is_told_of_a_fault_of_ours() throws Exception {
        List<Company> companies = new ArrayList<>();
        for (int i = 0; i < COMPANIES; i++) {
            companies.add(Company.member());
        }
        List<StormObject> objects = StormObject.thousand(companies);
        assertThat(objects).hasSizeGreaterThanOrEqualTo(1_000);
        Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Random random = new Random(client);
                running.add(clients.submit(() -> {
                    for (int move = 0; move < MOVES; move++) {
                        outcomes.merge(move(random, objects), 1, Integer::sum);
                    }
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        }
        assertThat(new TreeMap<>(outcomes).keySet()).as(outcomes.toString()).isSubsetOf(EXPECTED);
        assertThat(outcomes.get("made")).as(outcomes.toString()).isGreaterThan(CLIENTS * MOVES / 4);
        Invariants.hold();
        assertThatNoOfferReachesFurtherThanItsTechnology();
        assertThatAuditRowsCannotBeChanged();
    }

    private static String move(Random random, List<StormObject> objects) {
        StormObject object = objects.get(random.nextInt(objects.size()));
        Api actor = object.anybody(random);
        JsonNode seen = actor.tree(object.query(), Map.of("id", object.id())).path("node");
        List<String> actions = StreamSupport.stream(seen.path("allowedActions").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        // One time of ten, without looking.
        String action = actions.isEmpty() || random.nextInt(10) == 0
                ? object.anyAction(random)
                : actions.get(random.nextInt(actions.size()));
        JsonNode answer = Api.json(
                object.change(action, seen.path("version").asInt(), random).send(actor));
        if (answer.has("errors")) {
            return "refused " + answer.at("/errors/0/extensions/code").asText();
        }
        return answer.path("data").elements().next().at("/userErrors/0/code").asText("made");
    }

    private static void assertThatNoOfferReachesFurtherThanItsTechnology() {
        String offers =
                "{ opportunities(first: 100, where: {kind: {eq: TECHNOLOGY_OFFER}, title: {contains: \"Storm\"}})"
                        + " { nodes { id technology { id } } } }";
        for (Api api : List.of(Api.anonymous(), Api.as("radu"), Api.as("elena"))) {
            JsonNode seen = api.tree(offers, Map.of()).at("/opportunities/nodes");
            assertThat(seen).isNotEmpty();
            assertThat(seen.findValues("technology")).noneMatch(JsonNode::isNull);
        }
    }

    private static void assertThatAuditRowsCannotBeChanged() {
        for (String attempt : List.of("UPDATE audit_entry SET action = 'x'", "DELETE FROM audit_entry")) {
            assertThatThrownBy(() -> Database.update(attempt)).hasMessageContaining("never changed or deleted");
        }
    }
}
