package drills;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;

/** A lock holds the table of technologies for 30 s while all write: everybody is told so within the deadline, and all goes on afterwards. */
final class SlowDatabase implements Drills.Drill {

    private static final double SECONDS = 30;
    private static final double LONGEST_ANSWER = 16;
    private static final double LONGEST_RECOVERY = 3;

    @Override
    public String run(World world) throws Exception {
        double recovery;
        Writers writers = new Writers(world);
        try (writers) {
            writers.awaitMore(50, 30);
            try (Connection connection = world.postgres.connect();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("LOCK TABLE technology IN ACCESS EXCLUSIVE MODE");
                writers.during(SECONDS);
                connection.rollback();
            }
            long free = System.nanoTime();
            writers.awaitMore(50, 30);
            recovery = writers.failingUntil(free);
        }
        String line = writers.settle()
                + String.format(
                        Locale.ROOT,
                        ", slowest answer %.1f s, last failure %.1f s after it was free %s",
                        writers.slowest(),
                        recovery,
                        writers.codes());
        Claim.that(
                Set.of("OK", "TIMEOUT", "UNAVAILABLE")
                        .containsAll(writers.codes().keySet()),
                line);
        Claim.that(writers.failed() > 0 && writers.slowest() < LONGEST_ANSWER && recovery < LONGEST_RECOVERY, line);
        return line;
    }
}
