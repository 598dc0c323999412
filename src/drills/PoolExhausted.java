package drills;

import drills.Client.Answer;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A lock keeps every connection for reading busy: what comes on top is refused in time, and what needs none is answered. */
final class PoolExhausted implements Drills.Drill {

    private static final int ASKING = 100;
    private static final double LONGEST_ANSWER = 15;

    @Override
    public String run(World world) throws Exception {
        Client manager = world.at(0, "manager");
        Map<String, Integer> codes = new java.util.TreeMap<>();
        double slowest = 0;
        int alive = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection connection = world.postgres.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE technology IN ACCESS EXCLUSIVE MODE");
            Callable<Answer> ask = () -> manager.ask("{ technologies(first: 1) { nodes { id } } }", Map.of());
            List<Future<Answer>> asked =
                    Stream.generate(() -> threads.submit(ask)).limit(ASKING).toList();
            for (int i = 0; i < 4; i++) {
                Writers.pause(1000);
                alive += manager.ask("{ __typename }", Map.of()).ok() ? 1 : 0;
            }
            for (Future<Answer> future : asked) {
                Answer answer = future.get();
                codes.merge(answer.code(), 1, Integer::sum);
                slowest = Math.max(slowest, answer.seconds());
            }
            connection.rollback();
        }
        Answer after = manager.ask("{ technologies(first: 1) { nodes { id } } }", Map.of());
        String line = String.format(
                Locale.ROOT,
                "requests %d %s, slowest answer %.1f s, alive meanwhile %d of 4, first answer after %.2f s",
                ASKING,
                codes,
                slowest,
                alive,
                after.seconds());
        Claim.that(List.of("TIMEOUT", "UNAVAILABLE").containsAll(codes.keySet()), line);
        Claim.that(codes.containsKey("UNAVAILABLE") && slowest < LONGEST_ANSWER && alive == 4, line);
        Claim.that(after.ok() && after.seconds() < 2, line + " " + after.code());
        return line;
    }
}
