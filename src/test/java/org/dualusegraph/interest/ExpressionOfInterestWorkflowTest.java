package org.dualusegraph.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.interest.Interests.mutation;
import static org.dualusegraph.interest.Interests.on;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dualusegraph.platform.workflow.Move;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.LifeCycle;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An expression of interest goes from draft to agreement by the mutations, and by nothing that its state or the rights forbid. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ExpressionOfInterestWorkflowTest {

    static String field(ExpressionOfInterestAction action) {
        return switch (action) {
            case RECORD_AGREEMENT -> "recordAgreement";
            case POST_MESSAGE -> "postMessage";
            default -> action.name().toLowerCase(Locale.ROOT) + "ExpressionOfInterest";
        };
    }

    static Map<String, Object> input(ExpressionOfInterestAction action, JsonNode interest) {
        return switch (action) {
            case UPDATE -> Changing.with(on(interest), "content", Map.of("message", "More."));
            case BLOCK -> Changing.with(on(interest), "reason", "Embargo.");
            case DECLINE -> Changing.with(on(interest), "reason", "CAPACITY");
            case RECORD_AGREEMENT -> Interests.agreement(interest);
            case EVALUATE -> Interests.adding(interest, "recommendation", "ADVANCE");
            case POST_MESSAGE -> Interests.adding(interest, "text", "Hello.");
            default -> on(interest);
        };
    }

    private static boolean adds(ExpressionOfInterestAction action) {
        return action == ExpressionOfInterestAction.EVALUATE || action == ExpressionOfInterestAction.POST_MESSAGE;
    }

    private static Person whoMay(ExpressionOfInterestAction action) {
        return Stream.of(Person.SENDER_REPRESENTATIVE, Person.OWNER_REPRESENTATIVE, Person.OFFICER)
                .filter(person -> person.may(action))
                .findFirst()
                .orElseThrow();
    }

    private static boolean reaches(ExpressionOfInterestState state) {
        return switch (state) {
            case DRAFT, CONTROL_HOLD, BLOCKED -> false;
            default -> true;
        };
    }

    @ParameterizedTest
    @EnumSource(ExpressionOfInterestState.class)
    void allowed_actions_are_those_that_succeed_and_all_others_are_refused(ExpressionOfInterestState state) {
        Interests interests = Interests.open();
        JsonNode interest = interests.in(state);
        assertThat(interest.path("state").asText()).isEqualTo(state.name());
        Person.signedIn().forEach(person -> {
            Api api = person.api(interests);
            boolean sees = person.sees(state, state != ExpressionOfInterestState.DRAFT, reaches(state));
            List<String> allowed = new ArrayList<>();
            for (ExpressionOfInterestAction action : ExpressionOfInterestAction.values()) {
                Changing mutation = mutation(field(action));
                if (!sees) {
                    assertThat(mutation.rejected(api, input(action, interest))).containsExactly("NOT_FOUND id");
                } else if (!person.may(action)) {
                    assertThat(mutation.refused(api, input(action, interest))).isEqualTo("FORBIDDEN");
                } else if (action.leaves(state)) {
                    allowed.add(action.name());
                } else {
                    assertThat(mutation.rejected(api, input(action, interest))).containsExactly("ILLEGAL_TRANSITION");
                }
            }
            JsonNode read = Interests.read(api, interest);
            assertThat(read.isNull()).as("%s in %s", person, state).isEqualTo(!sees);
            if (sees) {
                assertThat(read.path("allowedActions"))
                        .as("%s in %s", person, state)
                        .extracting(JsonNode::asText)
                        .containsExactlyElementsOf(allowed);
                assertThat(read.path("version")).isEqualTo(interest.path("version"));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(ExpressionOfInterestState.class)
    void every_legal_move_is_made_and_leaves_its_audit_row(ExpressionOfInterestState state) throws Exception {
        Interests interests = Interests.open();
        for (ExpressionOfInterestAction action : LifeCycle.from(ExpressionOfInterestAction.values(), state)) {
            JsonNode before = interests.in(state);
            mutation(field(action)).made(whoMay(action).api(interests), input(action, before));
            JsonNode after = Interests.read(interests.sender().viewer(), before);
            ExpressionOfInterestState next =
                    ExpressionOfInterestState.valueOf(after.path("state").asText());
            assertThat(action.moves()).contains(new Move<>(state, next));
            String row = Database.text("SELECT concat_ws(' ', action, from_state, from_version, to_state, to_version)"
                    + " FROM audit_entry e JOIN expression_of_interest i ON i.id = e.subject_id WHERE i.ref = '"
                    + after.path("ref").asText() + "' ORDER BY e.at DESC, e.id DESC LIMIT 1");
            assertThat(row)
                    .isEqualTo("%s %s %d %s %d"
                            .formatted(
                                    field(action),
                                    state,
                                    before.path("version").asInt(),
                                    next,
                                    after.path("version").asInt()));
            if (!adds(action)) {
                assertThat(after.path("version").asInt())
                        .isGreaterThan(before.path("version").asInt());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ExpressionOfInterestAction.class)
    void an_anonymous_caller_is_told_to_sign_in_and_a_stranger_that_there_is_nothing(
            ExpressionOfInterestAction action) {
        Interests interests = Interests.open();
        JsonNode interest = interests.in(ExpressionOfInterestState.SUBMITTED);
        Changing mutation = mutation(field(action));
        assertThat(mutation.refused(Api.anonymous(), input(action, interest))).isEqualTo("UNAUTHENTICATED");
        Map<String, Object> absent = new HashMap<>(input(action, interest));
        absent.put("id", interest.path("id").asText().substring(0, 16) + "AAAAAAAA");
        Api stranger = Person.STRANGER.api(interests);
        assertThat(mutation.payload(stranger, input(action, interest))).isEqualTo(mutation.payload(stranger, absent));
        assertThat(mutation.rejected(interests.sender().admin(), absent)).containsExactly("NOT_FOUND id");
        absent.put("id", "garbage");
        assertThat(mutation.send(Interests.MANAGER, absent).statusCode()).isEqualTo(400);
    }

    @Test
    void a_stale_version_is_a_conflict_and_changes_nothing() {
        Interests interests = Interests.open();
        for (ExpressionOfInterestState state : ExpressionOfInterestState.values()) {
            List<ExpressionOfInterestAction> actions = LifeCycle.from(ExpressionOfInterestAction.values(), state);
            JsonNode interest = actions.isEmpty() ? interests.in(ExpressionOfInterestState.DRAFT) : interests.in(state);
            for (ExpressionOfInterestAction action : actions) {
                if (!adds(action)) {
                    Map<String, Object> stale = Changing.with(
                            input(action, interest),
                            "expectedVersion",
                            interest.path("version").asInt() + 1);
                    assertThat(mutation(field(action)).rejected(whoMay(action).api(interests), stale))
                            .containsExactly("CONFLICT expectedVersion");
                }
            }
            assertThat(Interests.read(interests.sender().viewer(), interest).path("version"))
                    .isEqualTo(interest.path("version"));
        }
    }

    @Test
    void an_officer_of_either_side_decides_nothing() {
        Interests interests = Interests.open();
        JsonNode held = interests.in(ExpressionOfInterestState.CONTROL_HOLD);
        for (String side :
                List.of(interests.sender().sourceId(), interests.owner().sourceId())) {
            Rows.affiliate("ofelia", side, "ACTIVE");
            try {
                assertThat(mutation("releaseExpressionOfInterest").refused(Interests.OFFICER, on(held)))
                        .isEqualTo("FORBIDDEN");
                assertThat(Interests.read(Interests.OFFICER, held).path("allowedActions"))
                        .isEmpty();
            } finally {
                Rows.affiliate("ofelia", side, "ENDED");
            }
        }
        JsonNode released = mutation("releaseExpressionOfInterest")
                .made(
                        Interests.OFFICER,
                        Changing.with(
                                on(Interests.read(interests.sender().viewer(), held)), "note", "Civil end user."));
        assertThat(released.isNull()).as("it is not the officer's any more").isTrue();
        JsonNode seen = Interests.read(interests.sender().viewer(), held);
        assertThat(seen.path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(seen.path("holdNote").asText()).isEqualTo("Civil end user.");
        JsonNode received = Interests.read(interests.owner().representative(), held);
        assertThat(received.path("dueBy").isTextual()).isTrue();
        assertThat(received.path("holdNote").isNull()).isTrue();
    }

    @Test
    void a_reason_is_needed_to_decline_and_the_sender_is_told() {
        Interests interests = Interests.open();
        JsonNode interest = interests.in(ExpressionOfInterestState.ACKNOWLEDGED);
        Api owner = interests.owner().representative();
        Changing decline = mutation("declineExpressionOfInterest");
        assertThat(Api.json(decline.send(owner, on(interest)))
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
        Map<String, Object> input = Changing.with(on(interest), "reason", "IP_POSITION");
        assertThat(decline.rejected(owner, Changing.with(input, "note", "x".repeat(2_001))))
                .containsExactly("INVALID_VALUE note");
        decline.made(owner, Changing.with(input, "note", "Licensed elsewhere."));
        JsonNode told = Interests.read(interests.sender().viewer(), interest);
        assertThat(told.path("declineReason").asText()).isEqualTo("IP_POSITION");
        assertThat(told.path("declineNote").asText()).isEqualTo("Licensed elsewhere.");
        assertThat(told.path("decidedAt").isTextual()).isTrue();
    }
}
