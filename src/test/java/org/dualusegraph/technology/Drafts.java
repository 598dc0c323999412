package org.dualusegraph.technology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Rows;
import org.jspecify.annotations.Nullable;

/** Technologies of the demo cluster's Carpatica Optics, brought into any state as its people and the managers would. */
final class Drafts {

    static final Api EDITOR = Api.as("bogdan");
    static final Api REPRESENTATIVE = Api.as("carmen");
    static final Api MANAGER = Api.as("maria");
    static final Api OFFICER = Api.as("ofelia");
    static final Api STRANGER = Api.as("elena");

    private static final String SEEN =
            "technology { id ref version state allowedActions title { text } decisionNote pendingRevision { title { text } } }";

    private Drafts() {}

    static Changing mutation(String field) {
        return new Changing(field, SEEN);
    }

    static String organisation(String sourceId) {
        return Api.anonymous()
                .data(
                        "query ($s: String!) { organisation(by: {sourceId: $s}) { id } }",
                        Map.of("s", "demo:org-" + sourceId))
                .getString("organisation.id");
    }

    static Map<String, Object> text(String english) {
        return Map.of("values", List.of(Map.of("lang", "en", "text", english)));
    }

    /** Everything that reviewers ask for. */
    static Map<String, Object> content(String title) {
        Map<String, Object> content = new HashMap<>();
        content.put("title", text(title));
        content.put("direction", "SPIN_IN");
        content.put("audience", "PUBLIC");
        content.put(
                "owners",
                List.of(Map.of("organisation", organisation("carpatica-optics"), "role", "OWNER", "share", 60)));
        content.put("trl", Map.of("current", 4, "target", 6, "evidence", "Measured in the lab."));
        for (String fact : List.of("problemSolved", "advantageOverStateOfArt", "economicComparison", "lookingFor")) {
            content.put(fact, text("About " + fact));
        }
        return content;
    }

    static JsonNode draft(String title) {
        return mutation("createTechnology").made(EDITOR, Map.of("content", content(title)));
    }

    /** A technology in this state, and its version. */
    static JsonNode in(TechnologyState state) {
        JsonNode draft = draft("In the state " + state);
        return switch (state) {
            case DRAFT -> draft;
            case IN_REVIEW -> move("submitTechnology", REPRESENTATIVE, draft);
            case CHANGES_REQUESTED ->
                mutation("requestTechnologyChanges")
                        .made(MANAGER, Changing.with(on(in(TechnologyState.IN_REVIEW)), "note", "Say more."));
            case PUBLISHED -> move("approveTechnology", MANAGER, in(TechnologyState.IN_REVIEW));
            case REVISION_PENDING ->
                mutation("updateTechnology").made(EDITOR, update(in(TechnologyState.PUBLISHED), "title", text("New")));
            case SUSPENDED ->
                mutation("suspendTechnology")
                        .made(OFFICER, Changing.with(on(in(TechnologyState.PUBLISHED)), "reason", "Under doubt."));
            case ARCHIVED -> move("archiveTechnology", REPRESENTATIVE, draft);
            case CONTROL_REVIEW -> imported(state);
        };
    }

    /** No mutation leads here while there is no export control. */
    private static JsonNode imported(TechnologyState state) {
        String sourceId = "test:technology-" + state;
        new Rows()
                .add(
                        "Technology",
                        Map.of(
                                "sourceId", sourceId,
                                "title", Rows.text("Imported"),
                                "direction", "SPIN_IN",
                                "state", state.name(),
                                "owners",
                                        List.of(Map.of(
                                                "organisation",
                                                Rows.source("demo:org-carpatica-optics"),
                                                "role",
                                                "OWNER"))))
                .load();
        return MANAGER.tree(
                        "query ($s: String!) { technology(by: {sourceId: $s}) { id version state } }",
                        Map.of("s", sourceId))
                .path("technology");
    }

    static JsonNode move(String field, Api api, JsonNode technology) {
        return mutation(field).made(api, on(technology));
    }

    /** The input of a change of a technology as it was read. */
    static Map<String, Object> on(JsonNode technology) {
        return Map.of(
                "id", technology.path("id").asText(),
                "expectedVersion", technology.path("version").asInt());
    }

    static Map<String, Object> update(JsonNode technology, String field, @Nullable Object value) {
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put(field, value);
        return Changing.with(on(technology), "content", content);
    }
}
