package drills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import stack.Service;

/** Reading and writing for as long as is asked for (-Dminutes, 1 unless told): no request fails, and memory stays what it was. */
final class Steady implements Drills.Drill {

    private static final int SECONDS = Integer.getInteger("minutes", 1) * 60;

    /** What lives after a collection may grow by so many megabytes: plans, documents and statements that are remembered. */
    private static final int GROWTH = 24;

    /** Milliseconds that an editor thinks, and four times as long as the reader: writing as fast as they can, they would fill the tables. */
    private static final int REST = 100;

    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured) +total \\d+K, used (\\d+)K");
    private static final String READ =
            "query ($n: Int!, $words: String!) { technologies(first: $n) { totalCount nodes { id title { text }"
                    + " owners(first: 3) { nodes { legalName } } } } search(query: $words, first: 5) { totalCount } }";

    @Override
    public String run(World world) throws Exception {
        AtomicInteger reads = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        int[] early = new int[world.replicas.size()];
        int grown = 0;
        int residentEarly = 0;
        int resident = 0;
        Writers writers = new Writers(world, REST);
        try (writers) {
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            Client reader = world.client("manager");
            Thread reading = Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    int n = reads.incrementAndGet();
                    Client.Answer answer = reader.ask(READ, Map.of("n", 1 + n % 20, "words", "\"" + n + "\""));
                    failed.addAndGet(answer.ok() ? 0 : 1);
                    Writers.pause(REST / 4);
                }
            });
            writers.during(SECONDS / 2.0);
            for (int i = 0; i < early.length; i++) {
                early[i] = live(world.replicas.get(i));
                residentEarly = Math.max(residentEarly, world.replicas.get(i).megabytes());
            }
            reading.join();
            for (int i = 0; i < early.length; i++) {
                grown = Math.max(grown, live(world.replicas.get(i)) - early[i]);
                resident = Math.max(resident, world.replicas.get(i).megabytes());
            }
        }
        String line = String.format(
                Locale.ROOT,
                "%s, reads %d, failed %d, heap in use %d MB at half time, at most %+d MB at the end, resident %d MB, then %d MB",
                writers.settle(),
                reads.get(),
                failed.get(),
                early[0],
                grown,
                residentEarly,
                resident);
        Claim.that(failed.get() == 0 && writers.failed() == 0 && grown <= GROWTH, line + " " + writers.codes());
        return line;
    }

    /** Megabytes of heap that are in use after a collection. */
    private static int live(Service service) throws IOException {
        jcmd(service, "GC.run");
        String info = jcmd(service, "GC.heap_info");
        int kilobytes = USED.matcher(info)
                .results()
                .mapToInt(used -> Integer.parseInt(used.group(1)))
                .sum();
        Claim.that(kilobytes > 0, "jcmd tells no heap: " + info);
        return kilobytes / 1024;
    }

    private static String jcmd(Service service, String command) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process =
                new ProcessBuilder(jcmd, String.valueOf(service.process().pid()), command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
