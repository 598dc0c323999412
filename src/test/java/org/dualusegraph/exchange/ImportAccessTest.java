package org.dualusegraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may import, and what a request has to look like. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@ExtendWith(Traces.class)
class ImportAccessTest {

    private static final byte[] ROW = Imported.bytes(Rows.organisation("imp:access"));

    @Test
    void an_anonymous_import_is_refused() {
        assertRefused(Api.anonymous().load(ROW, false), 401, "UNAUTHENTICATED");
    }

    @Test
    void a_bad_token_is_refused() {
        Response response = Api.anonymous()
                .request()
                .auth()
                .oauth2("not.a.token")
                .contentType("application/x-ndjson")
                .body(ROW)
                .post("/import");
        assertRefused(response, 401, "UNAUTHENTICATED");
        assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "ofelia", "george", "paul"})
    void only_cluster_managers_import(String user) {
        assertRefused(Api.as(user).load(ROW, false), 403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/x-ndjsonx",
                "application/x-ndjson; charset=iso-8859-1"
            })
    void any_other_content_type_is_refused(String type) {
        assertRefused(send(type, "/import"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "TRUE", "yes"})
    void dry_run_is_true_or_false(String dryRun) {
        assertRefused(send("application/x-ndjson", "/import?dryRun=" + dryRun), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "Application/X-NDJSON; charset=UTF-8"})
    void newline_delimited_json_in_utf_8_is_taken(String type) {
        assertThat(Imported.of(send(type, "/import?dryRun=true")).counts()).isEqualTo("1 0 0 0");
    }

    @Test
    void a_refused_request_writes_nothing() throws SQLException {
        long jobs = Database.number("SELECT count(*) FROM import_job");
        Api.anonymous().load(ROW, false);
        Api.as("ana").load(ROW, false);
        send("text/plain", "/import");
        assertThat(Database.number("SELECT count(*) FROM import_job")).isEqualTo(jobs);
        assertThat(Database.number("SELECT count(*) FROM organisation WHERE source_id = 'imp:access'"))
                .isZero();
    }

    private static Response send(String type, String path) {
        return Api.as("maria")
                .request()
                .config(io.restassured.config.RestAssuredConfig.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, io.restassured.http.ContentType.BINARY)))
                .header("Content-Type", type)
                .body(ROW)
                .post(path);
    }

    private static void assertRefused(Response response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/json");
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo(code);
        assertThat(response.jsonPath().getString("errors[0].message")).isNotBlank();
    }
}
