package org.dualusegraph.platform.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Spans of requests and of what they do in the database, by the
 * <a href="https://opentelemetry.io/docs/specs/semconv/">semantic conventions</a> for GraphQL servers and databases. None is
 * made unless tracing was asked for.
 */
@Singleton
class Tracing {

    private static final TextMapGetter<Function<String, @Nullable String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Function<String, @Nullable String> header) {
            return List.of();
        }

        @Override
        public @Nullable String get(@Nullable Function<String, @Nullable String> header, String name) {
            return header == null ? null : header.apply(name);
        }
    };

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("graphql.operation.type");
    private static final AttributeKey<String> NAME = AttributeKey.stringKey("graphql.operation.name");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
    private static final AttributeKey<String> VERB = AttributeKey.stringKey("db.operation.name");

    private final @Nullable Tracer tracer;

    Tracing(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
        tracer = disabled ? null : telemetry.getTracer("dual-use-graph");
    }

    /** A span of the server, below the one that the caller names; null when nothing is traced. */
    @Nullable
    Span begin(String method, String path, Function<String, @Nullable String> header) {
        if (tracer == null) {
            return null;
        }
        Context caller = W3CTraceContextPropagator.getInstance().extract(Context.root(), header, HEADERS);
        return tracer.spanBuilder(method + " " + path)
                .setParent(caller)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(METHOD, method)
                .setAttribute(ROUTE, path)
                .startSpan();
    }

    static void name(@Nullable Span span, String type, String operation) {
        if (span != null) {
            span.updateName(type + " " + operation).setAttribute(TYPE, type).setAttribute(NAME, operation);
        }
    }

    /**
     * A span of what goes on in the database.
     *
     * @param target a name of the schema: tables of the read model may be queries
     */
    @Nullable
    Span database(@Nullable Span parent, String verb, String target) {
        if (tracer == null || parent == null) {
            return null;
        }
        return tracer.spanBuilder(verb + " " + target)
                .setParent(Context.root().with(parent))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(SYSTEM, "postgresql")
                .setAttribute(VERB, verb)
                .startSpan();
    }

    static void failed(@Nullable Span span, String state) {
        if (span != null) {
            span.setAttribute(ERROR, state).setStatus(StatusCode.ERROR);
        }
    }

    static void end(@Nullable Span span, int status, String outcome, Collection<ErrorCode> codes) {
        if (span == null) {
            return;
        }
        if (status > 0) {
            span.setAttribute(STATUS, status);
        }
        if (!codes.isEmpty()) {
            span.setAttribute(ERROR, codes.iterator().next().name());
        }
        if (outcome.equals("fault")) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
