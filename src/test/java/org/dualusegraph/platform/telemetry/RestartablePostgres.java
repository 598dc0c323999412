package org.dualusegraph.platform.telemetry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;

/** A PostgreSQL that a test can stop, and start again where it was. */
public final class RestartablePostgres implements QuarkusTestResourceLifecycleManager {

    /** So that these tests have the service, and this database, to themselves. */
    public static final class Profile implements QuarkusTestProfile {}

    @SuppressWarnings("NullAway.Init")
    private static File data;

    private static int port;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
            data = Files.createTempDirectory("restartable").toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        back();
        return Map.of("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
    }

    static void away() throws IOException {
        postgres.close();
    }

    static void back() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            away();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
