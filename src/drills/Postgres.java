package drills;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL that keeps its data, its port and its promises: what it has committed is on the disk. */
final class Postgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private final String name;
    private final Map<String, String> settings = new HashMap<>();
    private EmbeddedPostgres server;

    /** @param data its directory, empty or with what another one has left */
    Postgres(Path data, Map<String, String> settings) throws IOException {
        this.data = data.toAbsolutePath();
        this.settings.putAll(Map.of("fsync", "on", "synchronous_commit", "on", "shared_buffers", "64MB"));
        this.settings.putAll(settings);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        name = "postgres";
    }

    private Postgres(Postgres same, String name) {
        this.data = same.data;
        this.port = same.port;
        this.name = name;
    }

    /** Another database in it, made anew. */
    Postgres database(String other) throws SQLException {
        run("DROP DATABASE IF EXISTS " + other);
        run("CREATE DATABASE " + other);
        return new Postgres(this, other);
    }

    /** Starts on what is there, and waits until it answers. */
    Postgres start() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60));
        settings.forEach(builder::setServerConfig);
        server = builder.start();
        return this;
    }

    /** As kill -9 does, of all its processes. */
    void kill() throws IOException {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        server.close();
    }

    /** Those that it consists of at the moment; the library knows only the one that has started the first of them. */
    List<ProcessHandle> processes() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        ProcessHandle first = ProcessHandle.of(postmaster).orElseThrow();
        return Stream.concat(Stream.of(first), first.descendants()).toList();
    }

    Path data() {
        return data;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=postgres";
    }

    /** What a standby follows it by. */
    String replication() {
        return "host=127.0.0.1 port=" + port + " user=postgres";
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
