package org.dualusegraph.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.technology.Drafts.MANAGER;
import static org.dualusegraph.technology.Drafts.OFFICER;
import static org.dualusegraph.technology.Drafts.REPRESENTATIVE;
import static org.dualusegraph.technology.Drafts.STRANGER;
import static org.dualusegraph.technology.Drafts.mutation;
import static org.dualusegraph.technology.Drafts.on;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/** A technology goes from draft to archive by the mutations, and by nothing that its state or the caller's rights forbid. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TechnologyWorkflowTest {

    /** What each user may do with a technology of Carpatica Optics, whatever its state. */
    private static final Map<String, List<TechnologyAction>> RIGHTS = Map.of(
            "ana", List.of(),
            "bogdan", List.of(TechnologyAction.UPDATE, TechnologyAction.DISCARD_REVISION),
            "carmen",
                    List.of(
                            TechnologyAction.UPDATE,
                            TechnologyAction.SUBMIT,
                            TechnologyAction.RETRACT,
                            TechnologyAction.DISCARD_REVISION,
                            TechnologyAction.ARCHIVE),
            "maria",
                    List.of(
                            TechnologyAction.REQUEST_CHANGES,
                            TechnologyAction.APPROVE,
                            TechnologyAction.SUSPEND,
                            TechnologyAction.RESUME,
                            TechnologyAction.ARCHIVE),
            "ofelia", List.of(TechnologyAction.SUSPEND, TechnologyAction.RESUME));

    private static String field(TechnologyAction action) {
        return switch (action) {
            case REQUEST_CHANGES -> "requestTechnologyChanges";
            case DISCARD_REVISION -> "discardTechnologyRevision";
            default -> action.name().toLowerCase(java.util.Locale.ROOT) + "Technology";
        };
    }

    private static Api whoMay(TechnologyAction action) {
        return RIGHTS.getOrDefault("carmen", List.of()).contains(action) ? REPRESENTATIVE : MANAGER;
    }

    private static Map<String, Object> input(TechnologyAction action, JsonNode technology) {
        return switch (action) {
            case UPDATE -> Drafts.update(technology, "mrl", 3);
            case REQUEST_CHANGES -> Changing.with(on(technology), "note", "Say more.");
            case SUSPEND -> Changing.with(on(technology), "reason", "Under doubt.");
            default -> on(technology);
        };
    }

    private static JsonNode read(Api api, JsonNode technology) {
        return api.tree(
                        "query ($id: ID!) { technology(by: {id: $id}) { id version state title { text } allowedActions"
                                + " decisionNote pendingRevision { title { text } } mrl } }",
                        Map.of("id", technology.path("id").asText()))
                .path("technology");
    }

    @ParameterizedTest
    @EnumSource(TechnologyState.class)
    void allowed_actions_are_those_that_succeed_and_all_others_are_refused(TechnologyState state) {
        JsonNode technology = Drafts.in(state);
        for (Map.Entry<String, List<TechnologyAction>> user : RIGHTS.entrySet()) {
            Api api = Api.as(user.getKey());
            List<String> allowed = new ArrayList<>();
            for (TechnologyAction action : TechnologyAction.values()) {
                if (!user.getValue().contains(action)) {
                    boolean seen = !read(api, technology).isNull();
                    String field = field(action);
                    if (seen) {
                        assertThat(mutation(field).refused(api, input(action, technology)))
                                .isEqualTo("FORBIDDEN");
                    } else {
                        assertThat(mutation(field).rejected(api, input(action, technology)))
                                .containsExactly("NOT_FOUND id");
                    }
                } else if (action.leaves(state)) {
                    allowed.add(action.name());
                } else {
                    assertThat(mutation(field(action)).rejected(api, input(action, technology)))
                            .containsExactly("ILLEGAL_TRANSITION");
                }
            }
            assertThat(read(api, technology).path("allowedActions"))
                    .as("%s in %s", user.getKey(), state)
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(allowed);
        }
        assertThat(read(MANAGER, technology).path("version")).isEqualTo(technology.path("version"));
    }

    @Test
    void every_legal_move_is_made_and_leaves_its_audit_row() throws Exception {
        for (TechnologyState state : TechnologyState.values()) {
            for (TechnologyAction action : LifeCycle.from(TechnologyAction.values(), state)) {
                JsonNode before = Drafts.in(state);
                Api api = whoMay(action);
                JsonNode after = mutation(field(action)).made(api, input(action, before));
                assertThat(action.moves())
                        .contains(new Move<>(
                                state,
                                TechnologyState.valueOf(after.path("state").asText())));
                assertThat(after.path("version").asInt())
                        .isGreaterThan(before.path("version").asInt());
                assertThat(Database.text("SELECT concat_ws(' ', action, from_state, from_version, to_state, to_version)"
                                + " FROM audit_entry ORDER BY at DESC, id DESC LIMIT 1"))
                        .isEqualTo("%s %s %d %s %d"
                                .formatted(
                                        field(action),
                                        state,
                                        before.path("version").asInt(),
                                        after.path("state").asText(),
                                        after.path("version").asInt()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TechnologyAction.class)
    void an_anonymous_caller_is_told_to_sign_in_and_a_stranger_that_there_is_nothing(TechnologyAction action) {
        JsonNode draft = Drafts.in(TechnologyState.DRAFT);
        Changing mutation = mutation(field(action));
        assertThat(mutation.refused(Api.anonymous(), input(action, draft))).isEqualTo("UNAUTHENTICATED");
        Map<String, Object> absent = new HashMap<>(input(action, draft));
        absent.put("id", draft.path("id").asText().substring(0, 16) + "AAAAAAAA");
        assertThat(mutation.payload(STRANGER, input(action, draft))).isEqualTo(mutation.payload(STRANGER, absent));
        assertThat(mutation.rejected(STRANGER, absent)).containsExactly("NOT_FOUND id");
        assertThat(mutation.rejected(MANAGER, absent)).containsExactly("NOT_FOUND id");
        absent.put("id", "garbage");
        assertThat(mutation.send(MANAGER, absent).statusCode()).isEqualTo(400);
    }

    @Test
    void a_stale_version_is_a_conflict_and_changes_nothing() {
        for (TechnologyState state : TechnologyState.values()) {
            for (TechnologyAction action : LifeCycle.from(TechnologyAction.values(), state)) {
                JsonNode technology = Drafts.in(state);
                Api api = whoMay(action);
                Map<String, Object> stale = Changing.with(
                        input(action, technology),
                        "expectedVersion",
                        technology.path("version").asInt() + 1);
                assertThat(mutation(field(action)).rejected(api, stale)).containsExactly("CONFLICT expectedVersion");
                assertThat(read(MANAGER, technology).path("version")).isEqualTo(technology.path("version"));
            }
        }
    }

    @Test
    void a_published_text_stays_until_its_revision_is_approved() {
        JsonNode published = Drafts.in(TechnologyState.PUBLISHED);
        JsonNode revised = mutation("updateTechnology")
                .made(Drafts.EDITOR, Drafts.update(published, "title", Drafts.text("Better")));
        assertThat(revised.path("state").asText()).isEqualTo("REVISION_PENDING");
        assertThat(revised.at("/pendingRevision/title/text").asText()).isEqualTo("Better");
        for (Api outsider : List.of(Api.anonymous(), STRANGER)) {
            assertThat(read(outsider, published).at("/title/text").asText()).isEqualTo("In the state IN_REVIEW");
            assertThat(read(outsider, published).path("pendingRevision").isNull())
                    .isTrue();
        }
        JsonNode asked =
                mutation("requestTechnologyChanges").made(MANAGER, Changing.with(on(revised), "note", "Which one?"));
        assertThat(asked.path("state").asText()).isEqualTo("REVISION_PENDING");
        assertThat(read(STRANGER, published).path("decisionNote").isNull()).isTrue();
        assertThat(read(Drafts.EDITOR, published).path("decisionNote").asText()).isEqualTo("Which one?");
        JsonNode more = mutation("updateTechnology").made(Drafts.EDITOR, Drafts.update(asked, "mrl", 5));
        JsonNode approved = mutation("approveTechnology").made(MANAGER, on(more));
        assertThat(approved.path("state").asText()).isEqualTo("PUBLISHED");
        assertThat(read(Api.anonymous(), published).at("/title/text").asText()).isEqualTo("Better");
        assertThat(read(Api.anonymous(), published).path("mrl").asInt()).isEqualTo(5);
        assertThat(approved.path("pendingRevision").isNull()).isTrue();
    }

    @Test
    void a_discarded_revision_leaves_the_published_text_and_a_retracted_submission_can_be_written_again() {
        JsonNode pending = Drafts.in(TechnologyState.REVISION_PENDING);
        JsonNode published = mutation("discardTechnologyRevision").made(Drafts.EDITOR, on(pending));
        assertThat(published.path("pendingRevision").isNull()).isTrue();
        assertThat(published.at("/title/text").asText()).isEqualTo("In the state IN_REVIEW");
        JsonNode retracted =
                mutation("retractTechnology").made(REPRESENTATIVE, on(Drafts.in(TechnologyState.IN_REVIEW)));
        JsonNode written = mutation("updateTechnology").made(Drafts.EDITOR, Drafts.update(retracted, "mrl", 2));
        assertThat(written.path("state").asText()).isEqualTo("DRAFT");
    }

    @Test
    void a_suspended_revision_is_resumed_as_a_revision_and_an_approved_one_needs_its_facts() {
        JsonNode pending = mutation("updateTechnology")
                .made(Drafts.EDITOR, Drafts.update(Drafts.in(TechnologyState.PUBLISHED), "lookingFor", null));
        JsonNode suspended = mutation("suspendTechnology").made(OFFICER, Changing.with(on(pending), "reason", "Wait."));
        assertThat(read(Api.anonymous(), suspended).isNull()).isTrue();
        JsonNode resumed = mutation("resumeTechnology").made(OFFICER, on(suspended));
        assertThat(resumed.path("state").asText()).isEqualTo("REVISION_PENDING");
        assertThat(mutation("approveTechnology").rejected(MANAGER, on(resumed))).containsExactly("REQUIRED lookingFor");
    }

    @Test
    void submitting_names_every_missing_fact() {
        Map<String, Object> content = Drafts.content("Nothing known");
        List.of("problemSolved", "advantageOverStateOfArt", "economicComparison", "trl", "lookingFor")
                .forEach(content::remove);
        JsonNode draft = mutation("createTechnology").made(Drafts.EDITOR, Map.of("content", content));
        assertThat(mutation("submitTechnology").rejected(REPRESENTATIVE, on(draft)))
                .containsExactly(
                        "REQUIRED problemSolved",
                        "REQUIRED advantageOverStateOfArt",
                        "REQUIRED economicComparison",
                        "REQUIRED trl",
                        "REQUIRED lookingFor");
        JsonNode guessed =
                mutation("updateTechnology").made(Drafts.EDITOR, Drafts.update(draft, "trl", Map.of("current", 5)));
        assertThat(mutation("submitTechnology").rejected(REPRESENTATIVE, on(guessed)))
                .contains("REQUIRED trl");
        assertThat(read(MANAGER, draft).path("state").asText()).isEqualTo("DRAFT");
    }

    @Test
    void a_manager_affiliated_with_an_owner_does_not_decide_and_an_owner_without_membership_is_not_published()
            throws SQLException {
        JsonNode submitted = Drafts.in(TechnologyState.IN_REVIEW);
        Rows.affiliate("maria", "demo:org-carpatica-optics", "ACTIVE");
        try {
            assertThat(mutation("approveTechnology").refused(MANAGER, on(submitted)))
                    .isEqualTo("FORBIDDEN");
            assertThat(read(MANAGER, submitted).path("allowedActions"))
                    .extracting(JsonNode::asText)
                    .containsExactly("ARCHIVE");
        } finally {
            Rows.affiliate("maria", "demo:org-carpatica-optics", "ENDED");
        }
        membership("SUSPENDED");
        try {
            assertThat(mutation("approveTechnology").rejected(MANAGER, on(submitted)))
                    .containsExactly("OWNER_NOT_MEMBER owners");
        } finally {
            membership("ACTIVE");
        }
        assertThat(mutation("approveTechnology")
                        .made(MANAGER, on(submitted))
                        .path("state")
                        .asText())
                .isEqualTo("PUBLISHED");
    }

    private static void membership(String status) throws SQLException {
        Database.update("UPDATE cluster_membership SET status = '" + status + "' WHERE organisation_id ="
                + " (SELECT id FROM organisation WHERE source_id = 'demo:org-carpatica-optics')");
    }

    @Test
    void of_many_who_decide_at_once_exactly_one_wins_and_the_others_are_told() throws Exception {
        JsonNode submitted = Drafts.in(TechnologyState.IN_REVIEW);
        List<Future<JsonNode>> answers = new ArrayList<>();
        try (ExecutorService managers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                TechnologyAction action = i % 2 == 0 ? TechnologyAction.APPROVE : TechnologyAction.REQUEST_CHANGES;
                answers.add(managers.submit(() -> mutation(field(action)).payload(MANAGER, input(action, submitted))));
            }
        }
        List<String> codes = new ArrayList<>();
        for (Future<JsonNode> answer : answers) {
            codes.add(answer.get().at("/userErrors/0/code").asText("made"));
        }
        assertThat(codes.stream().filter(code -> code.isEmpty() || code.equals("made")))
                .hasSize(1);
        assertThat(codes.stream().filter(code -> code.equals("CONFLICT"))).hasSize(7);
    }
}
