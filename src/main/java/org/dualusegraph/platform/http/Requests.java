package org.dualusegraph.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Set;
import org.dualusegraph.platform.limits.LimitSettings;
import org.dualusegraph.platform.telemetry.HttpMethods;
import org.dualusegraph.platform.telemetry.Telemetry;
import org.dualusegraph.platform.telemetry.Trace;

/** Begins a trace for each request before anything else sees it, and ends it with the answer or the connection. */
@ApplicationScoped
public class Requests {

    private static final String BEGUN = "dual-use-graph.request";
    private static final String OTHER = "other";
    private static final String PROBES = "/q/health";
    private static final Set<String> PATHS = Set.of(
            GraphQlRoute.PATH,
            GraphQlRoute.PATH + "/schema.graphql",
            GraphQlRoute.PATH + "/documents",
            "/graphiql",
            "/import");

    private record Begun(Trace trace, LimitSettings limits) {}

    private final Telemetry telemetry;
    private final LimitSettings limits;

    public Requests(Telemetry telemetry, LimitSettings limits) {
        this.telemetry = telemetry;
        this.limits = limits;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::begin);
    }

    /** What a request is known by. */
    static Trace trace(RoutingContext context) {
        return begun(context).trace;
    }

    /** What bounds it. */
    static LimitSettings limits(RoutingContext context) {
        return begun(context).limits;
    }

    private static Begun begun(RoutingContext context) {
        return Objects.requireNonNull(context.get(BEGUN));
    }

    private void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = String.valueOf(request.path());
        Trace trace = telemetry.begin(
                HttpMethods.known(request.method().name()),
                PATHS.contains(path) ? path : OTHER,
                path.equals(GraphQlRoute.PATH) && !"websocket".equalsIgnoreCase(request.getHeader("Upgrade")),
                request::getHeader);
        context.put(BEGUN, new Begun(trace, limits));
        // Every few seconds, and of no interest while they are answered.
        if (!path.startsWith(PROBES)) {
            context.addEndHandler(end ->
                    trace.end(context.response().ended() ? context.response().getStatusCode() : 0));
        }
        context.next();
    }
}
