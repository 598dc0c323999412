package org.dualusegraph.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Set;
import org.dualusegraph.platform.telemetry.HttpMethods;
import org.dualusegraph.platform.telemetry.Telemetry;
import org.dualusegraph.platform.telemetry.Trace;

/** Begins a trace for each request before anything else sees it, and ends it with the answer or the connection. */
@ApplicationScoped
public class Requests {

    private static final String TRACE = "dual-use-graph.trace";
    private static final String OTHER = "other";
    private static final String PROBES = "/q/health";
    private static final Set<String> PATHS = Set.of(
            GraphQlRoute.PATH,
            GraphQlRoute.PATH + "/schema.graphql",
            GraphQlRoute.PATH + "/documents",
            "/graphiql",
            "/import");

    private final Telemetry telemetry;

    public Requests(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::begin);
    }

    /** What a request is known by. */
    static Trace trace(RoutingContext context) {
        return Objects.requireNonNull(context.get(TRACE));
    }

    private void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = String.valueOf(request.path());
        Trace trace = telemetry.begin(
                HttpMethods.known(request.method().name()),
                PATHS.contains(path) ? path : OTHER,
                path.equals(GraphQlRoute.PATH) && !"websocket".equalsIgnoreCase(request.getHeader("Upgrade")),
                request::getHeader);
        context.put(TRACE, trace);
        // Every few seconds, and of no interest while they are answered.
        if (!path.startsWith(PROBES)) {
            context.addEndHandler(end ->
                    trace.end(context.response().ended() ? context.response().getStatusCode() : 0));
        }
        context.next();
    }
}
