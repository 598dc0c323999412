package org.dualusegraph.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.technology.Drafts.EDITOR;
import static org.dualusegraph.technology.Drafts.MANAGER;
import static org.dualusegraph.technology.Drafts.content;
import static org.dualusegraph.technology.Drafts.organisation;
import static org.dualusegraph.technology.Drafts.text;
import static org.dualusegraph.technology.Drafts.update;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.junit.jupiter.api.Test;

/** What owners write is taken as it was meant, once, and refused with every fault at its place. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TechnologyInputTest {

    private static final String EVERYTHING = "technology { id version state title { values { lang text source } }"
            + " teaser { text } mrl keywords direction trl { current target assessedOn evidence }"
            + " iprs { kind number filedOn jurisdictions } visibility { audience }"
            + " owners { edges { role share node { legalName } } } concepts { totalCount }"
            + " trlHistory { nodes { current evidence } } }";
    private static final Changing CREATE = new Changing("createTechnology", EVERYTHING);
    private static final Changing UPDATE = new Changing("updateTechnology", EVERYTHING);

    private static final String ARCHIVE = "archiveTechnology(input: {id: \"\", expectedVersion: 0}) { __typename } ";

    private static JsonNode created(Map<String, Object> content) {
        return CREATE.made(EDITOR, Map.of("content", content));
    }

    private static List<String> faults(Map<String, Object> content) {
        return CREATE.rejected(EDITOR, Map.of("content", content));
    }

    @Test
    void what_is_written_is_read_back_as_by_a_query() {
        Map<String, Object> content = content("Read back");
        content.put(
                "title",
                Map.of(
                        "values",
                        List.of(
                                Map.of("lang", "RO", "text", " Înapoi "),
                                Map.of("lang", "en", "text", "Back", "source", "MACHINE"))));
        content.put("keywords", List.of("optics", "swir"));
        content.put(
                "iprs",
                List.of(Map.of(
                        "kind",
                        "PATENT_GRANTED",
                        "number",
                        "RO1",
                        "filedOn",
                        "2024-02-29",
                        "jurisdictions",
                        List.of("RO"))));
        content.put("concepts", List.of(concept()));
        JsonNode technology = created(content);
        assertThat(technology.path("state").asText()).isEqualTo("DRAFT");
        assertThat(technology.at("/title/values").toString())
                .isEqualTo("[{\"lang\":\"en\",\"text\":\"Back\",\"source\":\"MACHINE\"},"
                        + "{\"lang\":\"ro\",\"text\":\"Înapoi\",\"source\":\"HUMAN\"}]");
        assertThat(technology.at("/iprs/0/filedOn").asText()).isEqualTo("2024-02-29");
        assertThat(technology.at("/owners/edges/0/share").asInt()).isEqualTo(60);
        assertThat(technology.at("/concepts/totalCount").asInt()).isEqualTo(1);
        assertThat(technology.at("/trl/target").asInt()).isEqualTo(6);
        String query = "query ($id: ID!) { technology(by: {id: $id}) { " + EVERYTHING.substring(13) + " }";
        assertThat(EDITOR.tree(query, Map.of("id", technology.path("id").asText()))
                        .path("technology"))
                .isEqualTo(technology);
    }

    private static String concept() {
        return Api.anonymous().data("{ concepts(first: 1) { nodes { id } } }").getString("concepts.nodes[0].id");
    }

    @Test
    void absent_keeps_null_clears_and_an_empty_list_empties() {
        Map<String, Object> content = content("Patched");
        content.put("teaser", text("Teaser"));
        content.put("mrl", 4);
        content.put("keywords", List.of("optics"));
        content.put("concepts", List.of(concept()));
        JsonNode first = created(content);
        JsonNode kept = UPDATE.made(EDITOR, update(first, "direction", "SPIN_OFF"));
        assertThat(kept.at("/teaser/text").asText()).isEqualTo("Teaser");
        assertThat(kept.path("mrl").asInt()).isEqualTo(4);
        assertThat(kept.path("keywords")).hasSize(1);
        assertThat(kept.at("/concepts/totalCount").asInt()).isEqualTo(1);
        assertThat(kept.path("direction").asText()).isEqualTo("SPIN_OFF");
        JsonNode cleared = UPDATE.made(EDITOR, update(kept, "teaser", null));
        cleared = UPDATE.made(EDITOR, update(cleared, "mrl", null));
        cleared = UPDATE.made(EDITOR, update(cleared, "trl", null));
        assertThat(cleared.path("teaser").isNull()).isTrue();
        assertThat(cleared.path("mrl").isNull()).isTrue();
        assertThat(cleared.path("trl").isNull()).isTrue();
        assertThat(cleared.path("keywords")).hasSize(1);
        JsonNode emptied = UPDATE.made(EDITOR, update(cleared, "keywords", List.of()));
        emptied = UPDATE.made(EDITOR, update(emptied, "concepts", List.of()));
        assertThat(emptied.path("keywords")).isEmpty();
        assertThat(emptied.at("/concepts/totalCount").asInt()).isZero();
        assertThat(UPDATE.rejected(EDITOR, update(emptied, "title", null))).containsExactly("REQUIRED content.title");
        assertThat(UPDATE.rejected(EDITOR, update(emptied, "owners", List.of())))
                .containsExactly("REQUIRED content.owners");
    }

    @Test
    void a_pending_revision_shows_its_whole_content_and_leaves_the_published_one_alone() {
        JsonNode published = Drafts.in(TechnologyState.PUBLISHED);
        Map<String, Object> content = new HashMap<>(content("Revised"));
        content.put("keywords", List.of("revised"));
        content.put("iprs", List.of(Map.of("kind", "COPYRIGHT")));
        content.put("concepts", List.of(concept()));
        content.put("mrl", 7);
        content.put(
                "owners",
                List.of(
                        Map.of("organisation", organisation("carpatica-optics"), "role", "OWNER"),
                        Map.of("organisation", organisation("univ-tampa"), "role", "LICENSEE", "share", 40)));
        Changing change = new Changing(
                "updateTechnology",
                "technology { state mrl owners { totalCount } pendingRevision { title { text } mrl keywords audience direction"
                        + " iprs { kind } trl { current target evidence } concepts { totalCount }"
                        + " owners { edges { role share node { legalName } } } } }");
        JsonNode technology = change.made(EDITOR, Changing.with(Drafts.on(published), "content", content));
        assertThat(technology.path("mrl").isNull()).isTrue();
        assertThat(technology.at("/owners/totalCount").asInt()).isEqualTo(1);
        JsonNode revision = technology.path("pendingRevision");
        assertThat(revision.at("/title/text").asText()).isEqualTo("Revised");
        assertThat(revision.path("mrl").asInt()).isEqualTo(7);
        assertThat(revision.at("/keywords/0").asText()).isEqualTo("revised");
        assertThat(revision.at("/iprs/0/kind").asText()).isEqualTo("COPYRIGHT");
        assertThat(revision.at("/trl/target").asInt()).isEqualTo(6);
        assertThat(revision.at("/concepts/totalCount").asInt()).isEqualTo(1);
        assertThat(revision.at("/owners/edges").findValuesAsText("role"))
                .containsExactlyInAnyOrder("OWNER", "LICENSEE");
        assertThat(revision.at("/owners/edges").findValuesAsText("share")).containsExactlyInAnyOrder("null", "40");
    }

    @Test
    void nothing_new_is_no_change() {
        JsonNode first = created(content("Same"));
        JsonNode same = UPDATE.made(
                EDITOR, update(first, "trl", Map.of("current", 4, "target", 6, "evidence", "Measured in the lab.")));
        assertThat(same.path("version")).isEqualTo(first.path("version"));
        JsonNode risen = UPDATE.made(EDITOR, update(same, "trl", Map.of("current", 5, "evidence", "Field trial.")));
        assertThat(risen.at("/trlHistory/nodes").findValuesAsText("current")).containsExactly("4", "5");
    }

    @Test
    void every_fault_is_told_at_its_place() {
        Map<String, Object> content = content("Faulty");
        String carpatica = organisation("carpatica-optics");
        content.put("title", Map.of("values", List.of()));
        content.put("teaser", Map.of("values", List.of(Map.of("lang", "english please", "text", "x"))));
        content.put("summary", text(" "));
        content.put("mrl", 11);
        content.put("trl", Map.of("current", 6, "target", 5));
        content.put("keywords", List.of("fine", "x".repeat(101)));
        content.put(
                "owners",
                List.of(
                        Map.of("organisation", carpatica, "role", "OWNER", "share", 60),
                        Map.of("organisation", carpatica, "role", "CO_OWNER", "share", 60)));
        assertThat(faults(content))
                .containsExactlyInAnyOrder(
                        "INVALID_VALUE content.title",
                        "INVALID_VALUE content.teaser.values.0.lang",
                        "INVALID_VALUE content.summary.values.0.text",
                        "INVALID_VALUE content.mrl",
                        "INVALID_VALUE content.trl.target",
                        "INVALID_VALUE content.keywords.1",
                        "INVALID_VALUE content.owners",
                        "INVALID_VALUE content.owners");
        assertThat(faults(Map.of()))
                .containsExactlyInAnyOrder(
                        "REQUIRED content.title", "REQUIRED content.direction", "REQUIRED content.owners");
        Map<String, Object> unknown = content("Unknown");
        unknown.put("concepts", List.of("Q08AAAAAAABwAIAAAAAAAAAA"));
        assertThat(faults(unknown)).containsExactly("NOT_FOUND content.concepts");
        unknown.put("concepts", List.of(carpatica));
        assertThat(CREATE.send(EDITOR, Map.of("content", unknown)).statusCode()).isEqualTo(400);
        assertThat(faults(Changing.with(content("Null"), "summary", text("a\0b"))))
                .containsExactly("INVALID_VALUE content.summary.values.0.text");
    }

    @Test
    void an_organisation_is_named_as_an_owner_by_its_own_editors_and_stays_one() {
        Company mine = Company.member();
        Company other = Company.member();
        Map<String, Object> content = new HashMap<>(content("Whose is it"));
        content.put("owners", owners(mine, other, "CO_OWNER"));
        assertThat(CREATE.rejected(mine.editor(), Map.of("content", content)))
                .containsExactly("INVALID_VALUE content.owners");
        content.put("owners", owners(mine, other, "LICENSEE"));
        JsonNode technology = CREATE.made(mine.editor(), Map.of("content", content));
        assertThat(UPDATE.rejected(mine.editor(), update(technology, "owners", owners(mine, other, "OWNER"))))
                .containsExactly("INVALID_VALUE content.owners");
        Rows.affiliate(mine.subject("EDITOR"), other.sourceId(), "EDITOR", "ACTIVE");
        JsonNode shared = UPDATE.made(mine.editor(), update(technology, "owners", owners(mine, other, "CO_OWNER")));
        Rows.affiliate(mine.subject("EDITOR"), other.sourceId(), "EDITOR", "ENDED");
        JsonNode kept = UPDATE.made(mine.editor(), update(shared, "owners", owners(mine, other, "OWNER")));
        assertThat(kept.at("/owners/edges").findValuesAsText("role")).containsExactly("OWNER", "OWNER");
    }

    private static List<Map<String, Object>> owners(Company mine, Company other, String role) {
        return List.of(
                Map.of("organisation", mine.id(), "role", "OWNER"), Map.of("organisation", other.id(), "role", role));
    }

    @Test
    void only_editors_of_an_owner_create() {
        Map<String, Object> content = Map.of("content", content("Whose"));
        assertThat(CREATE.refused(Api.anonymous(), content)).isEqualTo("UNAUTHENTICATED");
        for (String user : List.of("radu", "ana", "elena", "dinu", "maria", "ofelia", "ioana")) {
            assertThat(CREATE.refused(Api.as(user), content)).as(user).isEqualTo("FORBIDDEN");
        }
        assertThat(CREATE.made(Api.as("carmen"), content).path("state").asText())
                .isEqualTo("DRAFT");
    }

    @Test
    void the_same_key_and_input_give_the_first_result_and_another_input_is_told() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> input = Map.of("content", content("Once"), "idempotencyKey", key);
        JsonNode first = CREATE.made(EDITOR, input);
        assertThat(CREATE.made(EDITOR, input)).isEqualTo(first);
        Map<String, Object> other = Map.of("content", content("Twice"), "idempotencyKey", key);
        assertThat(CREATE.rejected(EDITOR, other)).containsExactly("IDEMPOTENCY_KEY_REUSED idempotencyKey");
        assertThat(CREATE.made(Api.as("carmen"), other).path("id")).isNotEqualTo(first.path("id"));
        Database.update("UPDATE idempotency_key SET created_at = now() - interval '25 hours'");
        assertThat(CREATE.made(EDITOR, other).path("id")).isNotEqualTo(first.path("id"));
        assertThat(Database.number("SELECT count(*) FROM idempotency_key WHERE created_at < now() - interval '1 day'"))
                .isZero();
        for (String bad : List.of("", "x".repeat(201))) {
            assertThat(CREATE.rejected(EDITOR, Map.of("content", content("Bad key"), "idempotencyKey", bad)))
                    .containsExactly("INVALID_VALUE idempotencyKey");
        }
    }

    @Test
    void a_rejected_create_leaves_its_key_free() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> faulty = Map.of("content", Map.of(), "idempotencyKey", key);
        assertThat(CREATE.rejected(EDITOR, faulty)).isNotEmpty();
        CREATE.made(EDITOR, Map.of("content", content("Second try"), "idempotencyKey", key));
    }

    @Test
    void concurrent_creates_with_one_key_make_one_technology() throws Exception {
        Map<String, Object> input = Map.of(
                "content",
                content("At once"),
                "idempotencyKey",
                UUID.randomUUID().toString());
        List<Future<JsonNode>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                answers.add(clients.submit(() -> CREATE.made(EDITOR, input)));
            }
        }
        List<String> ids = new ArrayList<>();
        for (Future<JsonNode> answer : answers) {
            ids.add(answer.get().path("id").asText());
        }
        assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
    }

    @Test
    void changes_of_one_operation_are_made_in_order_and_one_that_is_refused_spoils_no_other() {
        JsonNode draft = created(content("In order"));
        String change = "updateTechnology(input: {id: $id, expectedVersion: %d, content: {mrl: %s}})"
                + " { technology { version mrl } userErrors { code } }";
        int version = draft.path("version").asInt();
        String document = "mutation ($id: ID!) { a: " + change.formatted(version, "1") + " b: "
                + change.formatted(version, "2")
                + " c: approveTechnology(input: {id: $id, expectedVersion: 0}) { __typename }"
                + " d: " + change.formatted(version + 1, "null") + " }";
        JsonNode answer =
                Api.json(EDITOR.query(document, Map.of("id", draft.path("id").asText())));
        assertThat(answer.at("/data/a/technology/mrl").asInt()).isEqualTo(1);
        assertThat(answer.at("/data/b/userErrors/0/code").asText()).isEqualTo("CONFLICT");
        assertThat(answer.at("/data/c").isNull()).isTrue();
        assertThat(answer.at("/data/d/technology/mrl").isNull()).isTrue();
        assertThat(answer.at("/errors")).hasSize(1);
        assertThat(answer.at("/errors/0/path/0").asText()).isEqualTo("c");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("FORBIDDEN");
        assertThat(answer.at("/extensions/cost/requested").asInt()).isEqualTo(3);
        assertThat(Api.json(MANAGER.query("mutation { " + ARCHIVE.repeat(6) + "}"))
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("DOCUMENT_LIMIT_EXCEEDED");
    }

    @Test
    void a_mutation_by_get_is_not_made() {
        assertThat(EDITOR.request()
                        .queryParam("query", "mutation { " + ARCHIVE + "}")
                        .get("/graphql")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_fault_on_our_side_is_told_by_its_request_id_alone_and_nothing_is_changed() throws Exception {
        Map<String, Object> input = Map.of("content", content("Unlucky"), "idempotencyKey", "unlucky");
        Database.update("ALTER TABLE idempotency_key RENAME TO mislaid");
        try {
            Response response = CREATE.send(EDITOR, input);
            assertThat(Api.json(response).at("/errors/0/extensions/code").asText())
                    .isEqualTo("INTERNAL");
            assertThat(Api.json(response).at("/errors/0/extensions/requestId").asText())
                    .isEqualTo(response.header("X-Request-Id"));
            assertThat(response.asString()).doesNotContain("idempotency_key", "Exception", "SQL");
        } finally {
            Database.update("ALTER TABLE mislaid RENAME TO idempotency_key");
        }
        assertThat(Database.number("SELECT count(*) FROM technology WHERE title_fold = 'unlucky'"))
                .isZero();
    }

    @Test
    void the_first_change_makes_a_person_once() throws Exception {
        String ofelia = "SELECT count(*) FROM person WHERE subject = 'ofelia'";
        JsonNode suspended = Drafts.in(TechnologyState.PUBLISHED);
        Map<String, Object> input = Changing.with(Drafts.on(suspended), "reason", "Under doubt.");
        List<Future<JsonNode>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                answers.add(clients.submit(
                        () -> Drafts.mutation("suspendTechnology").payload(Drafts.OFFICER, input)));
            }
        }
        for (Future<JsonNode> answer : answers) {
            answer.get();
        }
        assertThat(Database.number(ofelia)).isEqualTo(1);
    }
}
