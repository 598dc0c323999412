package org.dualusegraph.platform.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dualusegraph.platform.live.Lasting.Kind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Knows what lasts, and ends it when the service is about to stop: the server waits for all requests that are in flight, and
 * these would keep it waiting.
 */
@Singleton
class Drain {

    private final Duration delay;
    private final Set<Lasting> open = ConcurrentHashMap.newKeySet();

    Drain(@ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay, MeterRegistry registry) {
        this.delay = delay.orElse(Duration.ZERO);
        for (Kind kind : Kind.values()) {
            Gauge.builder("graphql.server.connections", open, all -> count(all, kind))
                    .description("Connections that last")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private static long count(Set<Lasting> all, Kind kind) {
        return all.stream().filter(lasting -> lasting.kind() == kind).count();
    }

    void add(Lasting lasting) {
        open.add(lasting);
    }

    void remove(Lasting lasting) {
        open.remove(lasting);
    }

    /** Not before the delay is over: until then, clients that come back would come back to this replica. */
    void prepare(@Observes ShutdownDelayInitiatedEvent event) {
        Thread.ofVirtual().name("drain").start(() -> {
            try {
                Thread.sleep(delay);
                open.forEach(Lasting::goAway);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        open.forEach(Lasting::goAway);
    }
}
