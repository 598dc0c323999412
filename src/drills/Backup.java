package drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

/** A base backup by PostgreSQL's own low-level functions, taken while it is written to. */
final class Backup {

    private static final List<String> LEFT_OUT =
            List.of("pg_wal/", "postmaster.pid", "postmaster.opts", "epg-lock", "pgsql_tmp");

    private Backup() {}

    static void take(Postgres source, Path to) throws Exception {
        try (Connection connection = source.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('drill', true)");
            copy(source.data(), to);
            try (ResultSet label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(true)")) {
                label.next();
                Files.writeString(to.resolve("backup_label"), label.getString(1));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : all.toList()) {
                String name = from.relativize(path).toString();
                if (LEFT_OUT.stream().noneMatch(left -> name.startsWith(left) || name.endsWith(left))) {
                    copyOne(path, to.resolve(name));
                }
            }
        }
        Files.createDirectories(to.resolve("pg_wal"));
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
    }

    private static void copyOne(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
            return;
        }
        try {
            Files.copy(from, to);
        } catch (NoSuchFileException gone) {
            // A file that went away during the copy is made again, or not, by the log.
        }
    }
}
