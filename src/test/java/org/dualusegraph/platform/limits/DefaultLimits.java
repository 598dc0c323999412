package org.dualusegraph.platform.limits;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The limits as a packaged service has them, but a smaller bucket, smaller answers and shorter times, so that tests reach them soon. */
public final class DefaultLimits implements QuarkusTestProfile {

    static final int CAPACITY = 40_000;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("dual-use-graph.limits.cost", "10000"),
                Map.entry("dual-use-graph.limits.depth", "12"),
                Map.entry("dual-use-graph.limits.deadline", "1S"),
                Map.entry("dual-use-graph.limits.body-time", "2S"),
                Map.entry("dual-use-graph.limits.answer", "5000000"),
                Map.entry("dual-use-graph.limits.answer-time", "1S"),
                Map.entry("dual-use-graph.limits.rate.capacity", String.valueOf(CAPACITY)),
                Map.entry("dual-use-graph.limits.rate.refill", "1000"),
                Map.entry("dual-use-graph.limits.rate.store", "postgresql"),
                Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                Map.entry("quarkus.http.proxy.allow-x-forwarded", "true"));
    }
}
