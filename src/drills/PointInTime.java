package drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A backup taken while all write, restored to a moment after it, is row by row what was there at that moment, and nothing later. */
final class PointInTime implements Drills.Drill {

    /** Not logged, and so empty after a crash as after a restore. */
    private static final String TABLES =
            "SELECT c.relname FROM pg_class c WHERE c.relkind = 'r' AND c.relpersistence = 'p'"
                    + " AND c.relnamespace = 'public'::regnamespace ORDER BY 1";

    @Override
    public String run(World world) throws Exception {
        Path restored = World.WORK.resolve("restored");
        World.erase(restored);
        try (Writers writers = new Writers(world)) {
            writers.awaitMore(50, 30);
            Backup.take(world.postgres, restored);
            writers.awaitMore(50, 30);
        }
        Map<String, List<String>> then = rows(world.postgres);
        String moment = world.postgres.text("SELECT clock_timestamp()::text");
        Writers after = new Writers(world);
        try (after) {
            after.awaitMore(50, 30);
        }
        archive(world);
        long start = System.nanoTime();
        Files.createFile(restored.resolve("recovery.signal"));
        Files.writeString(
                restored.resolve("postgresql.auto.conf"),
                "restore_command = 'cp " + world.archive + "/%f %p'\nrecovery_target_time = '" + moment
                        + "'\nrecovery_target_action = promote\n");
        Postgres other = new Postgres(restored, Map.of());
        try (other) {
            other.start();
            while (other.text("SELECT pg_is_in_recovery()").equals("t")) {
                Claim.that(System.nanoTime() - start < 60e9, "the recovery does not end");
                Writers.pause(50);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return compare(then, rows(other), rows(world.postgres), seconds);
        }
    }

    private static String compare(
            Map<String, List<String>> then,
            Map<String, List<String>> restored,
            Map<String, List<String>> now,
            double seconds) {
        List<String> different = then.keySet().stream()
                .filter(table -> !then.get(table).equals(restored.get(table)))
                .toList();
        int rows = then.values().stream().mapToInt(List::size).sum();
        int later = now.values().stream().mapToInt(List::size).sum() - rows;
        String line = String.format(
                Locale.ROOT,
                "tables %d, rows compared %d, different tables %s, rows written later and not restored %d, restored in %.1f s",
                then.size(),
                rows,
                different,
                later,
                seconds);
        Claim.that(then.keySet().equals(restored.keySet()) && different.isEmpty() && later > 0, line);
        return line;
    }

    private static void archive(World world) throws SQLException {
        String file = world.postgres.text("SELECT pg_walfile_name(pg_switch_wal())");
        long end = System.nanoTime() + 30_000_000_000L;
        while (!Files.exists(world.archive.resolve(file))) {
            Claim.that(System.nanoTime() < end, "the log is not archived");
            Writers.pause(50);
        }
        Writers.pause(200);
    }

    private static Map<String, List<String>> rows(Postgres postgres) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            for (String table : texts(statement, TABLES)) {
                rows.put(table, texts(statement, "SELECT t::text COLLATE \"C\" FROM " + table + " AS t ORDER BY 1"));
            }
        }
        return rows;
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
