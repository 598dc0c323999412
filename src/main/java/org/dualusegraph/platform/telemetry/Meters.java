package org.dualusegraph.platform.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** Counts and times operations, in series whose number is bounded whatever callers send. */
@Singleton
class Meters {

    static final String OTHER = "other";

    private static final int OPERATIONS = 200;
    private static final int CLIENTS = 50;
    private static final int SERIES = 1_000;
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private record Operation(String name, String type, String client, String outcome) {}

    private final MeterRegistry registry;
    private final Names names = new Names(OPERATIONS);
    private final Names clients = new Names(CLIENTS);
    private final Map<Operation, Timer> operations = new ConcurrentHashMap<>();
    private final Map<String, Counter> costs = new ConcurrentHashMap<>();
    private final Map<ErrorCode, Counter> errors = new EnumMap<>(ErrorCode.class);
    private final AtomicInteger subscriptions = new AtomicInteger();
    private final Timer statements;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        for (ErrorCode code : ErrorCode.values()) {
            errors.put(code, errors(code));
        }
        statements = Timer.builder("graphql.server.statements")
                .description("SQL statements that read")
                .tag("datasource", "read")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        Gauge.builder("graphql.server.subscriptions", subscriptions, AtomicInteger::get)
                .description("Subscriptions that run")
                .register(registry);
    }

    private Counter errors(ErrorCode code) {
        return Counter.builder("graphql.server.errors")
                .description("Errors told in answers")
                .tag("code", code.name())
                .register(registry);
    }

    /** The name by which an operation is counted. */
    String operation(@Nullable String name) {
        return name == null ? OTHER : names.of(name);
    }

    /** The name by which a caller is counted: that of its OAuth client. */
    String client(Viewer viewer) {
        if (!viewer.signedIn()) {
            return "anonymous";
        }
        return viewer.client() == null ? "unknown" : clients.of(viewer.client());
    }

    void operation(String name, String type, String client, String outcome, long nanoseconds) {
        Operation operation = new Operation(name, type, client, outcome);
        Timer timer = operations.get(operation);
        if (timer == null) {
            timer = operations.computeIfAbsent(
                    operations.size() < SERIES ? operation : new Operation(OTHER, type, OTHER, outcome), this::timer);
        }
        timer.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Operation operation) {
        return Timer.builder("graphql.server.operations")
                .description("GraphQL operations, from the request to the end of the answer")
                .tag("operation", operation.name())
                .tag("type", operation.type())
                .tag("client", operation.client())
                .tag("outcome", operation.outcome())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** @return what it is counted as */
    ErrorCode error(String name) {
        ErrorCode code = errors.keySet().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(ErrorCode.INTERNAL);
        count(errors.get(code));
        return code;
    }

    private static void count(@Nullable Counter counter) {
        if (counter != null) {
            counter.increment();
        }
    }

    void cost(String client, long points) {
        costs.computeIfAbsent(client, this::costs).increment(points);
    }

    private Counter costs(String client) {
        return Counter.builder("graphql.server.cost")
                .description("Points taken from the buckets of callers")
                .tag("client", client)
                .register(registry);
    }

    void statement(long nanoseconds) {
        statements.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    void subscriptions(String type, int change) {
        if (type.equals("subscription")) {
            subscriptions.addAndGet(change);
        }
    }
}
