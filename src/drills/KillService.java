package drills;

import java.util.Locale;
import stack.Service;

/** A replica is killed with -9 while all write through it; nothing acknowledged is lost, nothing is half done or done twice. */
final class KillService implements Drills.Drill {

    private static final int KILLS = 1;

    @Override
    public String run(World world) throws Exception {
        double slowest = 0;
        Writers writers = new Writers(world);
        try (writers) {
            for (int i = 0; i < KILLS; i++) {
                writers.awaitMore(100, 30);
                Service victim = world.replicas.get(i % world.replicas.size());
                victim.kill();
                world.proxy.remove(victim);
                long start = System.nanoTime();
                victim.launch();
                world.proxy.add(victim.awaitReady());
                slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
            }
            writers.awaitMore(50, 30);
        }
        return writers.settle()
                + String.format(Locale.ROOT, ", killed %d, ready again in %.1f s %s", KILLS, slowest, writers.codes());
    }
}
