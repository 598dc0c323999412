package org.dualusegraph.platform.telemetry;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** What is going on in the database for an operation. */
public final class Timing implements AutoCloseable {

    private final @Nullable Trace trace;
    private final @Nullable Span span;
    private final boolean reads;
    private final long begun = System.nanoTime();

    private Timing(@Nullable Trace trace, @Nullable Span span, boolean reads) {
        this.trace = trace;
        this.span = span;
        this.reads = reads;
    }

    static Timing begin(@Nullable Trace trace, String verb, String target) {
        Span span = trace == null ? null : trace.telemetry.tracing.database(trace.span, verb, target);
        return new Timing(trace, span, verb.equals("SELECT"));
    }

    /** @param state the SQL state, or another word of few */
    public void failed(@Nullable String state) {
        Tracing.failed(span, String.valueOf(state));
    }

    @Override
    public void close() {
        if (trace != null && reads) {
            trace.telemetry.meters.statement(System.nanoTime() - begun);
        }
        if (span != null) {
            span.end();
        }
    }
}
