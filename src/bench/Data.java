package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The rows of the bench. */
final class Data {

    private Data() {}

    /** Writes so many hundredths of them into an empty database. */
    static void fill(Connection connection, int percent) throws IOException, SQLException {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    Files.readString(Path.of("src/bench/data.sql")).replace(":percent", String.valueOf(percent)));
            statement.execute("VACUUM ANALYZE");
            // Once more: beside an automatic one, the first leaves pages unmarked, and indexes alone answer less.
            statement.execute("VACUUM");
        }
        System.out.printf(
                "%d %% of the data, written in %d s%n%n", percent, (System.nanoTime() - start) / 1_000_000_000);
    }

    /** The key of a row by the number of its kind: 0003 organisations, 0007 technologies. */
    static UUID key(String kind, int n) {
        return UUID.fromString("0190%s-0000-7000-8000-%012x".formatted(kind, n));
    }
}
