package org.dualusegraph.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** A real PostgreSQL for development, in the project's folder, its data kept between starts. */
final class DevDatabase {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final Path FOLDER = Path.of(".dev").toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("data");

    private DevDatabase() {}

    /** Starts it unless a database is configured, and tells the configuration where it is. */
    static void start() throws IOException {
        if (ConfigProvider.getConfig().getOptionalValue(URL, String.class).isPresent()) {
            return;
        }
        int port = runningPort();
        if (port == 0) {
            port = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(FOLDER.resolve("binaries").toFile())
                    .setDataDirectory(DATA)
                    .setCleanDataDirectory(false)
                    .start()
                    .getPort();
        }
        System.setProperty(URL, "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
    }

    /** The port of a server that outlived a killed development process, 0 when there is none. */
    private static int runningPort() {
        Path file = DATA.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            List<String> lines = Files.readAllLines(file);
            long pid = Long.parseLong(lines.get(0).strip());
            boolean alive = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
            return alive ? Integer.parseInt(lines.get(3).strip()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
