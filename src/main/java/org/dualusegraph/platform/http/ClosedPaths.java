package org.dualusegraph.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.dualusegraph.platform.graphql.ErrorCode;

/** Answers in JSON where there is nothing: on unknown paths, and on the endpoint of the framework, which cannot be told not to listen. */
@ApplicationScoped
public class ClosedPaths {

    private static final String FRAMEWORK = "/framework";

    void register(@Observes Router router) {
        router.route(FRAMEWORK + "*").order(Integer.MIN_VALUE + 1).handler(ClosedPaths::hide);
        router.route().last().handler(ClosedPaths::hide);
    }

    private static void hide(RoutingContext context) {
        new Answer(context).refuse(ErrorCode.NOT_FOUND, "There is nothing here.");
    }
}
