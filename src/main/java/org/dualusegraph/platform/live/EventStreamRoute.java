package org.dualusegraph.platform.live;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.dualusegraph.platform.execution.GraphQlEngine;
import org.dualusegraph.platform.execution.Prepared;
import org.dualusegraph.platform.execution.Reply;
import org.dualusegraph.platform.http.Answer;
import org.dualusegraph.platform.http.GraphQlRoute;
import org.dualusegraph.platform.http.MediaTypes;
import org.dualusegraph.platform.http.Reception;
import org.dualusegraph.platform.http.Reception.Arrival;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.limits.Budgets;
import org.dualusegraph.platform.live.Seats.Seat;

/** GraphQL over Server-Sent Events, one connection for each operation, where a request accepts text/event-stream. */
@ApplicationScoped
public class EventStreamRoute {

    private final Reception reception;
    private final GraphQlEngine engine;
    private final Budgets budgets;
    private final Signals signals;
    private final Seats seats;
    private final LiveSettings settings;
    private final Drain drain;

    public EventStreamRoute(
            Reception reception,
            GraphQlEngine engine,
            Budgets budgets,
            Signals signals,
            Seats seats,
            LiveSettings settings,
            Drain drain) {
        this.reception = reception;
        this.engine = engine;
        this.budgets = budgets;
        this.signals = signals;
        this.seats = seats;
        this.settings = settings;
        this.drain = drain;
    }

    void register(@Observes Router router) {
        router.route(GraphQlRoute.PATH)
                .method(HttpMethod.GET)
                .method(HttpMethod.POST)
                .order(GraphQlRoute.BEFORE)
                .handler(this::receive);
    }

    private void receive(RoutingContext context) {
        if (MediaTypes.wantsEvents(context.request())) {
            Answer answer = new Answer(context).as(MediaTypes.GRAPHQL_RESPONSE);
            reception.receive(
                    context, answer, task -> Thread.ofVirtual().name("stream").start(task), this::answer);
        } else {
            context.next();
        }
    }

    private void answer(Arrival arrival) {
        try (Seat seat = seats.of(arrival.caller())) {
            if (seat == null) {
                Seats.refuse(arrival.context(), arrival.answer());
            } else {
                stream(arrival);
            }
        }
    }

    private void stream(Arrival arrival) {
        Answer answer = arrival.answer();
        Budget budget = budgets.open(arrival.caller());
        answer.within(budget);
        budget.admit();
        Prepared prepared = arrival.prepare();
        if (prepared.isUnreadable()) {
            answer.send(Reply.of(engine.execute(prepared, budget, answer.trace()), answer.trace(), budget));
            return;
        }
        Operation operation = new Operation(engine, budgets, signals, answer.trace());
        EventStream stream = new EventStream(arrival, settings, operation);
        drain.add(stream);
        try {
            stream.run(prepared, budget);
        } finally {
            drain.remove(stream);
        }
    }
}
