package org.dualusegraph.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dualusegraph.platform.execution.Sha256;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trusted documents: who may store them, what a manifest must be, and how requests name them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TrustedDocumentTest {

    private static final String PATH = "/graphql/documents";

    @Inject
    ManifestFiles files;

    private static Response put(String user, Object manifest) {
        return (user.isEmpty() ? Api.anonymous() : Api.as(user))
                .request()
                .contentType("application/json")
                .body(manifest)
                .put(PATH);
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static void assertCounts(Response response, int added, int known) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getInt("added")).isEqualTo(added);
        assertThat(response.jsonPath().getInt("known")).isEqualTo(known);
    }

    private static long stored(String id) throws SQLException {
        return Database.number("SELECT count(*) FROM trusted_document WHERE id = '" + id + "'");
    }

    private static long audited() throws SQLException {
        return Database.number("SELECT count(*) FROM audit_entry WHERE subject_type = 'DocumentManifest'");
    }

    @Test
    void a_stored_document_is_run_by_its_id_its_hash_and_by_the_older_protocol() {
        String id = id();
        String text =
                "query A($v: Boolean!) { viewer @include(if: $v) { signedIn } } query B { b: __typename } # " + id;
        Sending.assertRefused(Sending.byId(id), 404, "DOCUMENT_NOT_FOUND", "No document has this documentId.");
        assertCounts(put("maria", Map.of(id, text)), 1, 0);
        String hash = Sha256.of(text);
        for (String name : List.of(id, "sha256:" + hash)) {
            Response post =
                    Sending.post(Map.of("documentId", name, "operationName", "A", "variables", Map.of("v", true)));
            assertThat(post.jsonPath().getBoolean("data.viewer.signedIn")).isFalse();
            Response get = Sending.get(Map.of("documentId", name, "operationName", "B"));
            assertThat(get.jsonPath().getString("data.b")).isEqualTo("Query");
        }
        for (String name : List.of(id, hash)) {
            Response old = Sending.post(Map.of(
                    "operationName",
                    "B",
                    "extensions",
                    Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", name))));
            assertThat(old.jsonPath().getString("data.b")).isEqualTo("Query");
        }
        Sending.assertRefused(Sending.byId(id), 400, "GRAPHQL_VALIDATION_FAILED");
    }

    @ParameterizedTest
    @CsvSource({
        "md5, 404, DOCUMENT_NOT_FOUND",
        "x-relay:md5, 404, DOCUMENT_NOT_FOUND",
        "relay:md5, 400, BAD_REQUEST",
        "sha256:abc, 400, BAD_REQUEST",
        "sha256:ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD, 400, BAD_REQUEST",
        "sha256:abcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcd, 404, DOCUMENT_NOT_FOUND",
        "'', 400, BAD_REQUEST",
        "a b, 400, BAD_REQUEST",
        "a/b, 400, BAD_REQUEST",
    })
    void an_id_is_unknown_or_malformed(String id, int status, String code) {
        Sending.assertRefused(Sending.byId(id), status, code);
        Sending.assertRefused(Sending.get(Map.of("documentId", id)), status, code);
        Sending.assertRefused(Sending.byId("a".repeat(201)), 400, "BAD_REQUEST");
    }

    @Test
    void a_request_names_one_document_only() {
        Sending.assertRefused(Sending.post(Map.of("documentId", "a", "query", "{ __typename }")), 400, "BAD_REQUEST");
        Sending.assertRefused(Sending.get(Map.of("documentId", "a", "query", "{ __typename }")), 400, "BAD_REQUEST");
        Map<String, Object> persisted = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "a"));
        Sending.assertRefused(Sending.post(Map.of("documentId", "a", "extensions", persisted)), 400, "BAD_REQUEST");
        Sending.assertRefused(Sending.post("{\"documentId\": 5}"), 400, "BAD_REQUEST");
    }

    @Test
    void only_cluster_managers_store_documents() throws SQLException {
        String id = id();
        Map<String, String> manifest = Map.of(id, "{ __typename }");
        Sending.assertRefused(put("", manifest), 401, "UNAUTHENTICATED");
        for (String user : List.of("ana", "ofelia", "george", "paul")) {
            Sending.assertRefused(put(user, manifest), 403, "FORBIDDEN");
        }
        Response bad = Api.anonymous()
                .request()
                .header("Authorization", "Bearer nonsense")
                .contentType("application/json")
                .body(manifest)
                .put(PATH);
        Sending.assertRefused(bad, 401, "UNAUTHENTICATED");
        assertThat(bad.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(stored(id)).isZero();
    }

    @Test
    void a_manifest_is_put_as_json_of_at_most_four_mebibytes() {
        Response text =
                Api.as("maria").request().contentType("text/plain").body("{}").put(PATH);
        Sending.assertRefused(text, 415, "UNSUPPORTED_MEDIA_TYPE");
        Response post = Api.as("maria")
                .request()
                .contentType("application/json")
                .body("{}")
                .post(PATH);
        Sending.assertRefused(post, 405, "METHOD_NOT_ALLOWED");
        assertThat(post.header("Allow")).isEqualTo("PUT");
        int most = 4 * 1024 * 1024;
        Sending.assertRefused(put("maria", " ".repeat(most) + "{}"), 413, "PAYLOAD_TOO_LARGE");
        assertCounts(put("maria", " ".repeat(most - 2) + "{}"), 0, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"x\"",
                "null",
                "{\"a\": 1}",
                "{\"a\": \"\"}",
                "{\"a\": {\"text\": \"{ __typename }\"}}",
                "{\"a\": \"{ __typename }\", \"a\": \"{ b: __typename }\"}",
                "{} {}",
                "{"
            })
    void what_is_no_manifest_is_refused(String manifest) {
        Sending.assertRefused(put("maria", manifest), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { nope } | GRAPHQL_VALIDATION_FAILED
            { | GRAPHQL_PARSE_FAILED
            { a1: __typename a2: __typename a3: __typename } fragment F on Query { ...F } | GRAPHQL_VALIDATION_FAILED
            { __typename @skip(if:true) @skip(if:true) } | GRAPHQL_VALIDATION_FAILED
            """)
    void one_bad_document_spoils_its_manifest(String text, String code) throws SQLException {
        String good = id();
        String bad = id();
        assertBad(put("maria", "{\"%s\": \"{ __typename }\", \"%s\": \"%s\"}".formatted(good, bad, text)), bad, code);
        assertThat(stored(good)).isZero();
    }

    private static void assertBad(Response response, String id, String code) {
        Sending.assertRefused(response, 400, "BAD_REQUEST", "Nothing is stored: 1 of the documents cannot be.");
        assertThat(response.jsonPath().getInt("errors[0].extensions.documents[0].position"))
                .isEqualTo(2);
        assertThat(response.jsonPath().getString("errors[0].extensions.documents[0].id"))
                .isEqualTo(id);
        assertThat(response.jsonPath().getString("errors[0].extensions.documents[0].code"))
                .isEqualTo(code);
    }

    @Test
    void documents_of_a_manifest_are_held_against_the_limits() {
        String bad = id();
        for (String text : List.of(
                "{" + " __typename".repeat(5_000) + " }",
                "{" + " a: __typename".repeat(31) + " }",
                "{" + " __typename @skip(if: true)".repeat(51) + " }")) {
            String manifest = "{\"%s\": \"{ __typename }\", \"%s\": \"%s\"}".formatted(id(), bad, text);
            assertBad(put("maria", manifest), bad, "DOCUMENT_LIMIT_EXCEEDED");
        }
    }

    @Test
    void ids_are_checked_and_faults_are_told_twenty_at_most() {
        String first = "{\"x\": \"{ __typename }\", ";
        assertBad(put("maria", first + "\"a b\": \"{ __typename }\"}"), "", "BAD_REQUEST");
        String wrong = "sha256:" + "a".repeat(64);
        assertBad(
                put("maria", first + "\"" + wrong + "\": \"{ __typename }\"}"), wrong, "PERSISTED_QUERY_HASH_MISMATCH");
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            bad.add("\"bad" + i + "\": \"{\"");
        }
        Response many = put("maria", "{" + String.join(",", bad) + "}");
        assertThat(many.jsonPath().getString("errors[0].message"))
                .isEqualTo("Nothing is stored: 30 of the documents cannot be.");
        assertThat(many.jsonPath().getList("errors[0].extensions.documents")).hasSize(20);
    }

    @Test
    void the_same_manifest_again_changes_nothing_and_another_text_is_a_conflict() throws SQLException {
        String id = id();
        String other = id();
        String hashed = "sha256:" + Sha256.of("{ h: __typename } #" + id);
        long before = audited();
        Map<String, String> manifest = Map.of(id, "{ a: __typename }", hashed, "{ h: __typename } #" + id);
        assertCounts(put("maria", manifest), 2, 0);
        assertCounts(put("maria", manifest), 0, 2);
        assertThat(audited()).isEqualTo(before + 1);
        Response conflict =
                put("maria", "{\"%s\": \"{ c: __typename }\", \"%s\": \"{ b: __typename }\"}".formatted(other, id));
        Sending.assertRefused(conflict, 409, "DOCUMENT_CONFLICT");
        assertThat(conflict.jsonPath().getString("errors[0].extensions.documents[0].id"))
                .isEqualTo(id);
        assertThat(stored(other)).isZero();
        assertThat(audited()).isEqualTo(before + 1);
        assertThat(Sending.byId(id).jsonPath().getString("data.a")).isEqualTo("Query");
        assertThat(Sending.byId(hashed).jsonPath().getString("data.h")).isEqualTo("Query");
    }

    @Test
    void the_audit_row_tells_who_stored_a_document() throws SQLException {
        String id = id();
        Response response = put("maria", Map.of(id, "{ __typename }"));
        assertThat(Database.number("SELECT count(*) FROM trusted_document JOIN audit_entry ON subject_id = manifest_id"
                        + " JOIN person ON person.id = actor_id"
                        + " WHERE trusted_document.id = '" + id + "' AND action = 'TRUST_DOCUMENTS' AND request_id = '"
                        + response.header("X-Request-Id") + "' AND subject = 'maria'"))
                .isEqualTo(1);
    }

    @Test
    void manifests_sent_at_the_same_time_store_each_document_once() throws Exception {
        StringBuilder forward = new StringBuilder();
        StringBuilder backward = new StringBuilder();
        String run = id();
        int documents = 200;
        for (int i = 0; i < documents; i++) {
            String entry = "\"%s%d\": \"{ __typename }\"".formatted(run, i);
            forward.append(i == 0 ? "" : ",").append(entry);
            backward.insert(0, entry + (i == 0 ? "" : ","));
        }
        int added = 0;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = new ArrayList<>();
            for (CharSequence entries : List.of(forward, backward, forward, backward)) {
                answers.add(clients.submit(() -> put("maria", "{" + entries + "}")));
            }
            for (Future<Response> answer : answers) {
                assertThat(answer.get().statusCode())
                        .as(answer.get().asString())
                        .isEqualTo(200);
                added += answer.get().jsonPath().getInt("added");
            }
        }
        assertThat(added).isEqualTo(documents);
    }

    @Test
    void a_document_stored_by_another_replica_is_found() throws SQLException {
        String id = id();
        String text = "{ other: __typename }";
        Database.update("INSERT INTO trusted_document (id, text, sha256, manifest_id) VALUES ('%s', '%s', '%s', '%s')"
                .formatted(id, text, Sha256.of(text), UUID.randomUUID()));
        assertThat(Sending.byId(id).jsonPath().getString("data.other")).isEqualTo("Query");
    }

    @Test
    void manifests_of_the_configuration_are_stored_and_broken_ones_told_in_one_line(@TempDir Path folder)
            throws IOException {
        String id = id();
        Path good = Files.writeString(folder.resolve("persisted.json"), "{\"" + id + "\": \"{ file: __typename }\"}");
        files.load(good.toString());
        files.load(good.toString());
        assertThat(Sending.byId(id).jsonPath().getString("data.file")).isEqualTo("Query");
        Path conflict = Files.writeString(folder.resolve("conflict.json"), "{\"" + id + "\": \"{ x: __typename }\"}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        for (Path bad : List.of(conflict, broken, folder.resolve("absent.json"))) {
            assertThatThrownBy(() -> files.load(bad.toString()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching(
                            "The manifest " + bad + " of dual-use-graph.documents.manifests cannot be used: .+");
        }
    }
}
