package drills;

import drills.Client.Answer;
import java.util.List;
import java.util.Map;

/** The issuer is gone for good: its keys are known, so tokens are as good as before, and bad ones as bad. */
final class IssuerAway implements Drills.Drill {

    private static final int REQUESTS = 100;

    @Override
    public String run(World world) throws Exception {
        world.issuer.close();
        int known = 0;
        for (int i = 0; i < REQUESTS; i++) {
            Answer answer = world.client("new-" + i).ask("{ viewer { signedIn } }", Map.of());
            known += answer.data("/viewer/signedIn").asBoolean() ? 1 : 0;
        }
        String token = world.issuer.token("forger", List.of("cluster-manager"), 3600);
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(342);
        Answer refused = new Client(world.proxy.uri(), forged).ask("{ viewer { signedIn } }", Map.of());
        int ready = 0;
        for (var replica : world.replicas) {
            ready += replica.ready() ? 1 : 0;
        }
        String line = "requests " + REQUESTS + ", signed in " + known + ", a forged token " + refused.code()
                + ", ready " + ready + " of " + world.replicas.size();
        Claim.that(
                known == REQUESTS && refused.code().equals("UNAUTHENTICATED") && ready == world.replicas.size(), line);
        return line;
    }
}
