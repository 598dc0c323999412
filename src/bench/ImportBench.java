package bench;

import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntFunction;
import stack.Stack;

/** Prints how many rows a second the import writes: new rows, the same rows again, and the memory of a long file. */
final class ImportBench {

    private static final int ROWS = Integer.getInteger("rows", 20_000);
    private static final String CONCEPTS =
            "\"concepts\":[{\"scheme\":\"bench\",\"notation\":\"c%d\"},{\"scheme\":\"bench\",\"notation\":\"c%d\"}]";

    public static void main(String[] arguments) throws Exception {
        try (Stack stack = new Stack(Path.of("target/bench.log"))) {
            System.out.printf(
                    "%-28s %9s %9s %9s %9s %9s %9s%n",
                    "file", "rows", "created", "unchanged", "rejected", "rows/s", "RSS MB");
            run(stack, "vocabulary", 101, ImportBench::concept);
            run(stack, "organisations", ROWS, ImportBench::organisation);
            run(stack, "technologies", ROWS, ImportBench::technology);
            run(stack, "organisations, more", 2 * ROWS, ImportBench::organisation);
            run(stack, "organisations, again", 2 * ROWS, ImportBench::organisation);
            run(stack, "200 MB, organisations again", 900_000, i -> organisation(i % (2 * ROWS)));
        }
    }

    private static void run(Stack stack, String name, int rows, IntFunction<String> row) throws Exception {
        PipedInputStream body = new PipedInputStream(1 << 16);
        PipedOutputStream out = new PipedOutputStream(body);
        Thread.ofVirtual().start(() -> write(out, rows, row));
        long start = System.nanoTime();
        HttpResponse<String> answer = stack.client.send(
                stack.request("/import")
                        .header("Authorization", "Bearer " + stack.issuer().token())
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofInputStream(() -> body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        double seconds = (System.nanoTime() - start) / 1e9;
        String json = answer.body();
        System.out.printf(
                "%-28s %9d %9d %9d %9d %9.0f %9d%n",
                name,
                number(json, "rowsRead"),
                number(json, "created"),
                number(json, "unchanged"),
                number(json, "rejected"),
                rows / seconds,
                stack.megabytes());
    }

    private static int number(String json, String field) {
        return Integer.parseInt(json.replaceFirst("(?s).*\"" + field + "\":(\\d+).*", "$1"));
    }

    private static void write(OutputStream out, int rows, IntFunction<String> row) {
        try (out) {
            for (int i = 0; i < rows; i++) {
                out.write((row.apply(i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String concept(int i) {
        return i == 0
                ? "{\"__typename\":\"ConceptScheme\",\"code\":\"bench\",\"title\":{\"en\":\"Bench\"}}"
                : "{\"__typename\":\"Concept\",\"scheme\":\"bench\",\"notation\":\"c" + (i - 1)
                        + "\",\"label\":{\"en\":\"Concept " + i + "\"}}";
    }

    private static String organisation(int i) {
        return "{\"__typename\":\"Organisation\",\"sourceId\":\"bench:" + i + "\",\"legalName\":\"Optică și Senzori "
                + i
                + " SRL\",\"countryOfEstablishment\":\"RO\",\"addresses\":[{\"city\":\"Brașov\",\"country\":\"RO\"}],"
                + CONCEPTS.formatted(i % 100, (i + 7) % 100) + "}";
    }

    private static String technology(int i) {
        return "{\"__typename\":\"Technology\",\"sourceId\":\"bench:" + i + "\",\"title\":{\"en\":\"Compact lidar " + i
                + "\",\"ro\":\"Lidar compact " + i + "\"},\"teaser\":{\"en\":\"Measures range to 5 km within 20 cm.\"},"
                + "\"direction\":\"BIDIRECTIONAL\",\"trl\":{\"current\":" + (i % 9 + 1)
                + "},\"owners\":[{\"organisation\":{\"sourceId\":\"bench:"
                + i % ROWS
                + "\"},\"role\":\"OWNER\"}],\"state\":\"PUBLISHED\",\"visibility\":{\"audience\":\"PUBLIC\"},"
                + CONCEPTS.formatted(i % 100, (i + 31) % 100) + "}";
    }
}
