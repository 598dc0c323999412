package org.dualusegraph.platform.limits;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The limits as a packaged service has them, but a smaller bucket and a shorter deadline, so that tests reach them soon. */
public final class DefaultLimits implements QuarkusTestProfile {

    static final int CAPACITY = 40_000;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "dual-use-graph.limits.cost", "10000",
                "dual-use-graph.limits.depth", "12",
                "dual-use-graph.limits.deadline", "1S",
                "dual-use-graph.limits.body-time", "2S",
                "dual-use-graph.limits.rate.capacity", String.valueOf(CAPACITY),
                "dual-use-graph.limits.rate.refill", "1000",
                "dual-use-graph.limits.rate.store", "postgresql",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.allow-x-forwarded", "true");
    }
}
