package org.dualusegraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that break off, come twice at once, or are big. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@ExtendWith(Traces.class)
class ImportStreamTest {

    private static final String LATEST = " FROM import_job ORDER BY created_at DESC LIMIT 1";

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 10000000", "Transfer-Encoding: chunked"})
    void a_broken_connection_fails_the_job_and_keeps_the_rows_so_far(String framing) throws IOException, SQLException {
        String key = "imp:broken-" + framing.length() + "-";
        List<String> rows = IntStream.range(0, 700)
                .mapToObj(i -> Rows.organisation(key + i))
                .toList();
        byte[] body = Imported.bytes(String.join("\n", rows), "");
        long jobs = Database.number("SELECT count(*) FROM import_job");
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            String chunk = framing.endsWith("chunked") ? Integer.toHexString(body.length) + "\r\n" : "";
            out.write(("POST /import HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Api.token("maria")
                            + "\r\nContent-Type: application/x-ndjson\r\n" + framing + "\r\n\r\n" + chunk)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            await("SELECT (count(*) = " + (jobs + 1) + ")::text FROM import_job", "true");
            await("SELECT rows_read" + LATEST, "500");
            assertThat(Database.text("SELECT state" + LATEST)).isEqualTo("RUNNING");
        }
        await("SELECT state" + LATEST, "FAILED");
        assertThat(Database.text("SELECT failure" + LATEST)).contains("connection");
        assertThat(Database.text("SELECT created || ' ' || rows_read" + LATEST)).isEqualTo("500 500");
        assertThat(Database.number("SELECT count(*) FROM organisation WHERE source_id LIKE '" + key + "%'"))
                .isEqualTo(500);
        assertThat(Imported.rows(rows).counts()).isEqualTo("200 0 500 0");
    }

    @Test
    void two_imports_of_the_same_file_at_once_make_each_object_once() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            rows.add(Rows.organisation(
                    "imp:both-" + i, "'identifiers': [{'scheme': 'OTHER', 'value': 'imp-both-" + i + "'}]"));
        }
        for (int i = 0; i < 300; i++) {
            rows.add(Rows.technology(
                    "imp:both-" + i,
                    "'owners': [{'organisation': {'sourceId': 'imp:both-" + i + "'}," + " 'role': 'OWNER'}]"));
            rows.add(i % 100 == 0 ? Rows.membership("imp:both-" + i) : Rows.technology("imp:both-also-" + i));
        }
        byte[] file = Imported.bytes(rows.toArray(String[]::new));
        CompletableFuture<Imported> other = CompletableFuture.supplyAsync(() -> Imported.file(file, false));
        Imported one = Imported.file(file, false);
        Imported two = other.join();
        assertThat(List.of(one.state(), two.state())).containsOnly("DONE");
        assertThat(one.count("created") + two.count("created")).isEqualTo(rows.size());
        assertThat(one.count("unchanged") + two.count("unchanged")).isEqualTo(rows.size());
        assertThat(Database.number("SELECT count(*) FROM organisation WHERE source_id LIKE 'imp:both-%'"))
                .isEqualTo(700);
        assertThat(Database.number("SELECT count(*) FROM technology WHERE source_id LIKE 'imp:both-%'"))
                .isEqualTo(597);
        assertThat(Imported.file(file, false).counts()).isEqualTo("0 0 " + rows.size() + " 0");
    }

    @ParameterizedTest
    @CsvSource({"2_000, HTTP_1_1", "1_000_000, HTTP_1_1", "1_000_000, HTTP_2"})
    void a_big_file_does_not_grow_the_heap(String length, HttpClient.Version version)
            throws IOException, InterruptedException {
        int lineLength = Integer.parseInt(length.replace("_", ""));
        byte[] line = Imported.bytes(Rows.organisation("imp:big", "'x': '" + "x".repeat(lineLength - 100) + "'"), "");
        byte[] malformed = Imported.bytes("{" + "x".repeat(lineLength - 2), "");
        byte[] repeated = lineLength < 10_000 ? malformed : line;
        int lines = 60_000_000 / repeated.length;
        long before = usedHeap();
        long[] after = {0};
        InputStream body = new SequenceInputStream(Collections.enumeration(
                List.of(new RepeatedLine(repeated, lines), new AtTheEnd(() -> after[0] = usedHeap()))));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/import"))
                .version(version)
                .header("Authorization", "Bearer " + Api.token("maria"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        assertThat(answer).contains("\"rejected\":" + lines).contains("\"state\":\"DONE_WITH_ERRORS\"");
        assertThat(after[0] - before).isLessThan(32_000_000);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void await(String sql, String wanted) throws SQLException {
        Instant deadline = Instant.now().plusSeconds(30);
        String found = Database.text(sql);
        while (!wanted.equals(found) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(20_000_000);
            found = Database.text(sql);
        }
        assertThat(found).as(sql).isEqualTo(wanted);
    }

    /** The same line so many times, without holding it more than once. */
    private static final class RepeatedLine extends InputStream {
        private final byte[] line;
        private long left;

        RepeatedLine(byte[] line, int lines) {
            this.line = line;
            this.left = (long) line.length * lines;
        }

        @Override
        public int read() {
            return left == 0 ? -1 : line[(int) ((line.length - left-- % line.length) % line.length)];
        }
    }

    /** Nothing, but something happens when it is reached. */
    private static final class AtTheEnd extends InputStream {
        private final Runnable action;

        AtTheEnd(Runnable action) {
            this.action = action;
        }

        @Override
        public int read() {
            action.run();
            return -1;
        }
    }
}
