package org.dualusegraph.exchange;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;

/** An import whose file arrives in pieces, when the test wants them to. */
final class RunningImport implements AutoCloseable {

    /** As many rows as the import writes at once. */
    static final int BATCH = 500;

    private final HttpURLConnection connection;
    private final OutputStream body;
    private final String key;
    private final String id;
    private int sent;

    RunningImport(String key) throws IOException, SQLException {
        this.key = key;
        long before = Database.number("SELECT count(*) FROM import_job");
        connection = (HttpURLConnection) URI.create("http://localhost:" + RestAssured.port + "/import")
                .toURL()
                .openConnection();
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(0);
        connection.setRequestProperty("Authorization", "Bearer " + Api.token("maria"));
        connection.setRequestProperty("Content-Type", "application/x-ndjson");
        body = connection.getOutputStream();
        send(1);
        id = job(before + 1);
    }

    private static String job(long wanted) throws SQLException {
        Instant deadline = Instant.now().plusSeconds(20);
        while (Database.number("SELECT count(*) FROM import_job") < wanted) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("The import has not begun");
            }
            LockSupport.parkNanos(10_000_000);
        }
        return GlobalId.encode(
                "IJ", UUID.fromString(Database.text("SELECT id FROM import_job ORDER BY created_at DESC LIMIT 1")));
    }

    String id() {
        return id;
    }

    /** Sends new organisations. */
    void send(int rows) throws IOException {
        String[] lines = IntStream.range(sent, sent + rows)
                .mapToObj(i -> Rows.organisation(key + i))
                .toArray(String[]::new);
        sent += rows;
        body.write(Imported.bytes(String.join("\n", lines), ""));
        body.flush();
    }

    /** Ends the file and waits for the answer. */
    void end() throws IOException {
        body.close();
        if (connection.getResponseCode() != 200) {
            throw new AssertionError(connection.getResponseCode());
        }
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
