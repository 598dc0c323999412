package drills;

import java.util.Locale;
import java.util.Set;

/** PostgreSQL is killed with -9 while all write, and starts again on what it has left. */
final class KillDatabase implements Drills.Drill {

    private static final double LONGEST_ANSWER = 11;
    private static final double LONGEST_RECOVERY = 5;

    @Override
    public String run(World world) throws Exception {
        double recovery;
        Writers writers = new Writers(world);
        try (writers) {
            writers.awaitMore(200, 30);
            world.postgres.kill();
            writers.during(2);
            world.postgres.start();
            long back = System.nanoTime();
            writers.awaitMore(200, 60);
            recovery = writers.failingUntil(back);
        }
        String line = writers.settle()
                + String.format(
                        Locale.ROOT,
                        ", slowest answer %.1f s, last failure %.1f s after it was back %s",
                        writers.slowest(),
                        recovery,
                        writers.codes());
        Claim.that(writers.failed() > 0, "nobody noticed: " + line);
        Claim.that(Set.of("OK", "UNAVAILABLE").containsAll(writers.codes().keySet()), line);
        Claim.that(writers.slowest() < LONGEST_ANSWER && recovery < LONGEST_RECOVERY, line);
        return line;
    }
}
