package org.dualusegraph.platform.telemetry;

import io.opentelemetry.api.trace.Span;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** One request or operation: what it is known by in its errors and in the log, and what becomes of it. */
public final class Trace {

    /**
     * How it came in.
     *
     * @param operation whether it is to be counted as a GraphQL operation
     */
    record Request(String method, String path, boolean operation) {}

    private static final ScopedValue<Trace> CURRENT = ScopedValue.newInstance();
    private static final int SERVER_FAULT = 500;

    final Telemetry telemetry;
    final Request request;
    final @Nullable Span span;
    private final String requestId = Ids.ofRequest().toString();
    private final String traceId;
    private final long begun = System.nanoTime();
    private final Set<ErrorCode> codes = EnumSet.noneOf(ErrorCode.class);
    private final AtomicBoolean ended = new AtomicBoolean();
    private @Nullable Budget budget;
    private String client = "unknown";
    private String type = "unknown";
    private String operation = Meters.OTHER;
    private boolean answered;
    private long cost;

    Trace(Telemetry telemetry, Request request, @Nullable Span span, Function<String, @Nullable String> header) {
        this.telemetry = telemetry;
        this.request = request;
        this.span = span;
        this.traceId = span == null
                ? Ids.ofTrace(header.apply("traceparent"))
                : span.getSpanContext().getTraceId();
    }

    /** The trace of what runs on this thread; null where nobody has asked for anything. */
    static @Nullable Trace current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** Runs what is asked for: statements, changes and lines of the log belong to this trace meanwhile. */
    public void run(Runnable task) {
        ScopedValue.where(CURRENT, this).run(task);
    }

    /** Ours, new for every request and operation. */
    public String requestId() {
        return requestId;
    }

    /** The caller's, by W3C Trace Context, or a new one. */
    public String traceId() {
        return traceId;
    }

    /** Tells who asks; only the OAuth client is kept. */
    public void by(Viewer viewer) {
        client = telemetry.meters.client(viewer);
    }

    /** What the operation spends from now on is told as its cost. */
    public void within(Budget next) {
        settle();
        budget = next;
        by(next.caller().viewer());
    }

    /**
     * Names the operation that runs on this thread.
     *
     * @param type query, mutation or subscription
     * @param name of a trusted document's operation, or of a field of the schema: never what a caller makes up; null when
     *     there is none
     */
    public static void operation(String type, @Nullable String name) {
        Trace trace = current();
        if (trace != null) {
            trace.type = type;
            trace.operation = trace.telemetry.meters.operation(name);
            trace.telemetry.meters.subscriptions(type, 1);
            Tracing.name(trace.span, type, trace.operation);
        }
    }

    /** An error of this code is told. */
    public void error(String code) {
        codes.add(telemetry.meters.error(code));
    }

    /** There is a result, if only a part of one. */
    public void answered() {
        answered = true;
    }

    /**
     * Times a statement that reads, from now until it is closed.
     *
     * @param type the GraphQL type of its rows
     */
    public static Timing statement(String type) {
        return Timing.begin(current(), "SELECT", type);
    }

    /**
     * Follows the transaction of a change, from now until it is closed.
     *
     * @param mutation the field of Mutation
     */
    public static Timing change(String mutation) {
        return Timing.begin(current(), "TRANSACTION", mutation);
    }

    /**
     * Everything has been answered; whatever is told afterwards is lost.
     *
     * @param status of HTTP; 0 where there is none
     */
    public void end(int status) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        settle();
        long nanoseconds = System.nanoTime() - begun;
        String outcome = outcome(status);
        if (request.operation()) {
            telemetry.meters.operation(operation, type, client, outcome, nanoseconds);
            telemetry.meters.subscriptions(type, -1);
        }
        Tracing.end(span, status, outcome, codes);
        AccessLog.write(this, new AccessLog.Line(operation, type, client, outcome, status, nanoseconds, cost, codes));
    }

    private String outcome(int status) {
        if (codes.isEmpty() && status < SERVER_FAULT) {
            return answered || !request.operation() ? "ok" : "refused";
        }
        if (status >= SERVER_FAULT || codes.stream().anyMatch(code -> code.status() >= SERVER_FAULT)) {
            return "fault";
        }
        return answered ? "partial" : "refused";
    }

    private void settle() {
        if (budget != null) {
            cost += budget.charged();
            telemetry.meters.cost(client, budget.charged());
            budget = null;
        }
    }
}
