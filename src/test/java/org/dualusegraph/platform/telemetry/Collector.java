package org.dualusegraph.platform.telemetry;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** Receives spans by OTLP over HTTP, as a collector would. */
public final class Collector implements QuarkusTestResourceLifecycleManager {

    private static final List<ExportedSpan> SPANS = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            var body = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
            SPANS.addAll(ExportedSpan.all(body.readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return Map.of(
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                "quarkus.otel.exporter.otlp.endpoint",
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                "quarkus.otel.bsp.schedule.delay", "50ms",
                "quarkus.otel.traces.sampler.arg", "1");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** The spans of a trace, when one of them is as expected; whatever is there after ten seconds otherwise. */
    static List<ExportedSpan> trace(String traceId, Predicate<ExportedSpan> expected) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
        List<ExportedSpan> spans = of(traceId);
        while (spans.stream().noneMatch(expected) && Instant.now().isBefore(deadline)) {
            spans = of(traceId);
            Thread.onSpinWait();
        }
        return spans;
    }

    static List<ExportedSpan> all() {
        return List.copyOf(SPANS);
    }

    private static List<ExportedSpan> of(String traceId) {
        return SPANS.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }
}
