package org.dualusegraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;

/** What the import answered to a file that a cluster manager sent. Rows may be written with single quotes. */
record Imported(JsonPath job) {

    static Imported rows(String... rows) {
        return file(bytes(rows), false);
    }

    static Imported rows(List<String> rows) {
        return rows(rows.toArray(String[]::new));
    }

    static Imported dryRun(String... rows) {
        return file(bytes(rows), true);
    }

    static Imported file(byte[] body, boolean dryRun) {
        return of(Api.as("maria").load(body, dryRun));
    }

    /** Holds of every import: the answer is a job whose counts add up. */
    static Imported of(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/json");
        Imported imported = new Imported(response.jsonPath());
        int sum = imported.count("created")
                + imported.count("updated")
                + imported.count("unchanged")
                + imported.count("rejected");
        assertThat(imported.count("rowsRead")).isEqualTo(sum);
        return imported;
    }

    static byte[] bytes(String... rows) {
        return String.join("\n", rows).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    String id() {
        return job.getString("id");
    }

    String state() {
        return job.getString("state");
    }

    int count(String name) {
        return job.getInt(name);
    }

    /** Created, updated, unchanged, rejected. */
    String counts() {
        return count("created") + " " + count("updated") + " " + count("unchanged") + " " + count("rejected");
    }

    /** Each fault as line, field and code. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (Map<String, Object> error : job.<Map<String, Object>>getList("rowErrors")) {
            assertThat(error.get("message")).asString().isNotBlank();
            errors.add(error.get("line") + " " + error.get("field") + " " + error.get("code"));
        }
        return errors;
    }
}
