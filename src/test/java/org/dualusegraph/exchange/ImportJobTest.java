package org.dualusegraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The record that each import leaves. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@ExtendWith(Traces.class)
class ImportJobTest {

    private static final String FIELDS =
            "{ id state dryRun progress rowsRead created updated unchanged rejected startedAt"
                    + " finishedAt failure rowErrors(first: 2) { totalCount nodes { line field code message }"
                    + " pageInfo { hasNextPage endCursor } } }";

    @Test
    void a_manager_reads_the_job_as_a_node_and_by_its_id() {
        Imported imported =
                Imported.rows(Rows.organisation("imp:job"), "{", "{}", Rows.organisation("imp:job-2", "'x': 1"));
        String query = "{ node(id: \"" + imported.id() + "\") { ... on ImportJob " + FIELDS + " } importJob(id: \""
                + imported.id() + "\") " + FIELDS + " }";
        JsonPath data = Api.as("maria").data(query);
        assertThat(data.<Object>get("node")).isEqualTo(data.get("importJob"));
        JsonPath job = data.setRootPath("data.node");
        assertThat(job.getString("state")).isEqualTo("DONE_WITH_ERRORS");
        assertThat(job.getBoolean("dryRun")).isFalse();
        assertThat(job.getDouble("progress")).isEqualTo(1);
        assertThat(job.getInt("rowsRead")).isEqualTo(4);
        assertThat(job.getInt("created")).isEqualTo(1);
        assertThat(job.getInt("rejected")).isEqualTo(3);
        assertThat(job.getString("finishedAt")).isGreaterThanOrEqualTo(job.getString("startedAt"));
        assertThat(job.getString("failure")).isNull();
    }

    @Test
    void row_errors_are_paged_in_the_order_of_the_file() {
        Imported imported = Imported.rows("{", "{}", "[]", Rows.organisation("imp:page", "'x': 1"), "{");
        String first = "{ importJob(id: \"" + imported.id() + "\") " + FIELDS + " }";
        JsonPath page = Api.as("maria").data(first);
        assertThat(page.getInt("importJob.rowErrors.totalCount")).isEqualTo(5);
        assertThat(page.getList("importJob.rowErrors.nodes.line")).containsExactly(1, 2);
        assertThat(page.getList("importJob.rowErrors.nodes.field")).containsExactly(null, "__typename");
        assertThat(page.getBoolean("importJob.rowErrors.pageInfo.hasNextPage")).isTrue();
        String cursor = page.getString("importJob.rowErrors.pageInfo.endCursor");
        String next = first.replace("first: 2", "first: 9, after: \"" + cursor + "\"");
        JsonPath rest = Api.as("maria").data(next);
        assertThat(rest.getList("importJob.rowErrors.nodes.line")).containsExactly(3, 4, 5);
        assertThat(rest.getList("importJob.rowErrors.nodes.code"))
                .containsExactly("MALFORMED_JSON", "UNKNOWN_FIELD", "MALFORMED_JSON");
    }

    @Test
    void all_row_errors_are_kept_beyond_those_in_the_answer() {
        Imported imported = Imported.rows(Collections.nCopies(150, "{"));
        assertThat(imported.errors()).hasSize(100);
        JsonPath job =
                Api.as("maria").data("{ importJob(id: \"" + imported.id() + "\") { rowErrors { totalCount } } }");
        assertThat(job.getInt("importJob.rowErrors.totalCount")).isEqualTo(150);
    }

    @Test
    void the_latest_import_is_the_last_of_the_list() {
        Imported imported = Imported.rows(Rows.organisation("imp:latest"));
        assertThat(Api.as("maria")
                        .data("{ importJobs(last: 1) { nodes { id } } }")
                        .getString("importJobs.nodes[0].id"))
                .isEqualTo(imported.id());
    }

    @Test
    void nobody_else_sees_a_job() {
        String id = Imported.rows("{").id();
        for (Api viewer : new Api[] {Api.anonymous(), Api.as("ana"), Api.as("paul"), Api.as("ofelia")}) {
            assertThat(viewer.data("{ node(id: \"" + id + "\") { id } }").getString("node"))
                    .isNull();
            assertThat(viewer.data("{ nodes(ids: [\"" + id + "\"]) { id } }").getList("nodes"))
                    .containsOnlyNulls();
        }
        assertCode(Api.anonymous(), "{ importJob(id: \"" + id + "\") { id } }", "UNAUTHENTICATED");
        assertCode(Api.anonymous(), "{ importJobs { totalCount } }", "UNAUTHENTICATED");
        assertCode(Api.as("ana"), "{ importJob(id: \"" + id + "\") { id } }", "FORBIDDEN");
        assertCode(Api.as("ana"), "{ importJobs { totalCount } }", "FORBIDDEN");
    }

    private static void assertCode(Api viewer, String query, String code) {
        assertThat(viewer.query(query).jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo(code);
    }
}
