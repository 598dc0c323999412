package org.dualusegraph.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import org.dualusegraph.platform.execution.GraphQlEngine;
import org.dualusegraph.platform.execution.Reply;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.http.Reception.Arrival;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.limits.Budgets;

/** {@code /graphql}: the one door for GraphQL requests, by the GraphQL-over-HTTP specification. */
@ApplicationScoped
public class GraphQlRoute {

    public static final String PATH = "/graphql";

    /** The order of routes that take some requests on this path before they are answered here. */
    public static final int BEFORE = -1;

    private final GraphQlEngine engine;
    private final Reception reception;
    private final Budgets budgets;
    private final ExecutorService threads;

    /** @param threads Quarkus' pool, where waiting for the database holds up nobody */
    public GraphQlRoute(GraphQlEngine engine, Reception reception, Budgets budgets, ExecutorService threads) {
        this.engine = engine;
        this.reception = reception;
        this.budgets = budgets;
        this.threads = threads;
    }

    void register(@Observes Router router) {
        router.route(PATH).handler(this::receive);
        router.get(PATH + "/schema.graphql")
                .handler(context -> context.response()
                        .putHeader("Content-Type", "text/plain; charset=utf-8")
                        .end(engine.print()));
    }

    private void receive(RoutingContext context) {
        Answer answer = new Answer(context);
        String type = MediaTypes.accepted(context.request().getHeader("Accept"));
        if (type == null) {
            answer.refuse(
                    ErrorCode.NOT_ACCEPTABLE,
                    "Accept application/graphql-response+json, application/json or text/event-stream.");
        } else {
            reception.receive(context, answer.as(type), threads, this::answer);
        }
    }

    private void answer(Arrival arrival) {
        Budget budget = budgets.open(arrival.caller());
        Answer answer = arrival.answer();
        answer.within(budget);
        budget.admit();
        Reply reply = Reply.of(engine.execute(arrival.prepare(), budget, answer.trace()), answer.trace(), budget);
        if (arrival.reads()) {
            answer.sendCacheable(reply, !arrival.caller().viewer().signedIn());
        } else {
            answer.send(reply);
        }
    }
}
