package org.dualusegraph.platform.telemetry;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Begins to watch whatever is asked of the service. */
@Singleton
public class Telemetry {

    final Meters meters;
    final Tracing tracing;

    Telemetry(Meters meters, Tracing tracing) {
        this.meters = meters;
        this.tracing = tracing;
    }

    /**
     * Begins with a request, or with an operation on a connection that lasts.
     *
     * @param method of HTTP, or what stands for it
     * @param path one of the paths that the service has, never what was sent
     * @param operation whether it is a GraphQL operation, to be counted as one
     * @param header gives the headers of the request by name
     */
    public Trace begin(String method, String path, boolean operation, Function<String, @Nullable String> header) {
        return new Trace(this, new Trace.Request(method, path, operation), tracing.begin(method, path, header), header);
    }
}
