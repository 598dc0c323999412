package org.dualusegraph.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code /graphiql}: leads to the explorer, whose files are static, and has browsers ask for them anew after an upgrade. */
@ApplicationScoped
public class GraphiQlRoute {

    private static final String PATH = "/graphiql";

    void register(@Observes Router router) {
        router.routeWithRegex(PATH)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(GraphiQlRoute::addSlash);
        router.route(PATH + "/*").order(Integer.MIN_VALUE).handler(GraphiQlRoute::revalidate);
    }

    private static void addSlash(RoutingContext context) {
        context.response().setStatusCode(308).putHeader("Location", "graphiql/").end();
    }

    private static void revalidate(RoutingContext context) {
        context.response().putHeader("Cache-Control", "no-cache");
        context.next();
    }
}
