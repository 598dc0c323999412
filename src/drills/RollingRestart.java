package drills;

import stack.Service;

/** Every replica in turn is taken out, stopped and started again while all write: no request fails. */
final class RollingRestart implements Drills.Drill {

    private static final int SECONDS_TO_STOP = 20;

    @Override
    public String run(World world) throws Exception {
        Writers writers = new Writers(world);
        try (writers) {
            for (Service replica : world.replicas) {
                writers.awaitMore(50, 30);
                // As Kubernetes does: first it is no longer sent anything, then it is told to end.
                world.proxy.remove(replica);
                replica.stop(SECONDS_TO_STOP);
                replica.launch();
                world.proxy.add(replica.awaitReady());
            }
            writers.awaitMore(50, 30);
        }
        String line = writers.settle() + ", restarted " + world.replicas.size();
        Claim.that(writers.failed() == 0, line + " " + writers.codes());
        return line;
    }
}
