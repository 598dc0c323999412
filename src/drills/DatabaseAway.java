package drills;

import java.util.Locale;
import java.util.Set;

/** PostgreSQL neither answers nor hangs up for 30 s, as behind a network that swallows everything. */
final class DatabaseAway implements Drills.Drill {

    private static final double SECONDS = 30;
    private static final double LONGEST_RECOVERY = 5;

    @Override
    public String run(World world) throws Exception {
        double recovery;
        Writers writers = new Writers(world);
        try (writers) {
            writers.awaitMore(50, 30);
            var processes = world.postgres.processes();
            signal("STOP", processes);
            writers.during(SECONDS);
            signal("CONT", processes);
            long back = System.nanoTime();
            writers.awaitMore(50, 60);
            recovery = writers.failingUntil(back);
        }
        String line = writers.settle()
                + String.format(
                        Locale.ROOT,
                        ", slowest answer %.1f s, last failure %.1f s after it was back %s",
                        writers.slowest(),
                        recovery,
                        writers.codes());
        Claim.that(
                Set.of("OK", "TIMEOUT", "UNAVAILABLE")
                        .containsAll(writers.codes().keySet()),
                line);
        // Nobody waits until it is back.
        Claim.that(writers.failed() > 0 && writers.slowest() < SECONDS && recovery < LONGEST_RECOVERY, line);
        return line;
    }

    private static void signal(String name, java.util.List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}
