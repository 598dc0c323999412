package drills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs drills by name, all in one world, and prints a line for each. */
final class Drills {

    /** Something goes wrong in a world that works; afterwards it works again. */
    @FunctionalInterface
    interface Drill {
        /** The figures; throws a Claim when something does not hold. */
        String run(World world) throws Exception;
    }

    private static final int REPLICAS = 3;

    /** In this order; the last one leaves a world that no other drill can use. */
    private static final Map<String, Drill> QUICK = new LinkedHashMap<>();

    private static final Map<String, Drill> LONG = new LinkedHashMap<>();

    static {
        QUICK.put("replicas", new Replicas());
        QUICK.put("signals", new SignalsLost());
        QUICK.put("kill-service", new KillService());
        QUICK.put("rolling-restart", new RollingRestart());
        QUICK.put("kill-database", new KillDatabase());
        QUICK.put("pool-exhausted", new PoolExhausted());
        QUICK.put("flood", new Flood());
        QUICK.put("database-full", new FullDatabase());
        QUICK.put("bad-migration", new BadMigration());
        QUICK.put("point-in-time", new PointInTime());
        QUICK.put("lagging-reader", new LaggingReader());
        QUICK.put("issuer-away", new IssuerAway());
        LONG.put("database-slow", new SlowDatabase());
        LONG.put("database-away", new DatabaseAway());
        LONG.put("steady", new Steady());
    }

    private Drills() {}

    public static void main(String... names) throws Exception {
        Map<String, Drill> all = new LinkedHashMap<>(LONG);
        all.putAll(QUICK);
        List<String> chosen = new ArrayList<>();
        for (String name : names.length == 0 ? new String[] {"quick"} : names) {
            switch (name) {
                case "quick" -> chosen.addAll(QUICK.keySet());
                case "long" -> chosen.addAll(LONG.keySet());
                case "all" -> chosen.addAll(all.keySet());
                default -> {
                    if (!all.containsKey(name)) {
                        throw new IllegalArgumentException("No drill " + name + "; there are " + all.keySet());
                    }
                    chosen.add(name);
                }
            }
        }
        try {
            System.exit(run(chosen, all));
        } catch (Exception broken) {
            broken.printStackTrace();
            System.exit(1); // whoever still waits for something
        }
    }

    private static int run(List<String> chosen, Map<String, Drill> all) throws Exception {
        int failed = 0;
        try (World world = new World(REPLICAS)) {
            for (String name : chosen) {
                long start = System.nanoTime();
                String line;
                try {
                    line = all.get(name).run(world);
                } catch (Claim | AssertionError claim) {
                    failed++;
                    line = "DOES NOT HOLD: " + claim.getMessage();
                } catch (Exception broken) {
                    failed++;
                    broken.printStackTrace();
                    line = "BROKEN: " + broken;
                }
                System.out.printf(Locale.ROOT, "%-16s %s (%.0f s)%n", name, line, (System.nanoTime() - start) / 1e9);
            }
        }
        // The line that test runners close with.
        System.out.printf("drills: %d passed, %d failed%n", chosen.size() - failed, failed);
        return failed == 0 ? 0 : 1;
    }
}
