package org.dualusegraph.realdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/**
 * What became of a source: the rows sent and the application's answer.
 *
 * @param name the source
 * @param sent how many rows were sent
 * @param result the import job as the application reports it
 * @param duration from the first row sent to the answer
 */
record ImportOutcome(String name, long sent, JsonNode result, Duration duration) {

    /** The counts of the answer. */
    static final List<String> COUNTS = List.of("rowsRead", "created", "updated", "unchanged", "rejected");

    long count(String field) {
        return result.path(field).asLong(-1);
    }

    /** Whether the application read every row sent and accounts for every row read. */
    boolean isComplete() {
        var read = count("rowsRead");
        var accounted = count("created") + count("updated") + count("unchanged") + count("rejected");
        return read == sent && read == accounted;
    }

    /** The rejections by code, each with its first message; the application reports the first hundred of them. */
    String rejections() {
        var counts = new TreeMap<String, Integer>();
        var examples = new TreeMap<String, String>();
        for (var error : result.path("rowErrors")) {
            var code = error.path("code").asText("no code");
            counts.merge(code, 1, Integer::sum);
            examples.putIfAbsent(code, example(error));
        }
        var text = new StringBuilder();
        counts.forEach((code, count) -> text.append("    %d × %s, %s%n".formatted(count, code, examples.get(code))));
        return text.toString();
    }

    private static String example(JsonNode error) {
        return "first in line %s at %s: %s"
                .formatted(
                        error.path("line").asText(),
                        error.path("field").asText("the row"),
                        error.path("message").asText());
    }
}
