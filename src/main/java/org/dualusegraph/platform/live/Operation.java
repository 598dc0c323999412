package org.dualusegraph.platform.live;

import graphql.language.OperationDefinition;
import java.util.Arrays;
import org.dualusegraph.platform.execution.GraphQlEngine;
import org.dualusegraph.platform.execution.Prepared;
import org.dualusegraph.platform.execution.Reply;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.http.Held;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.limits.Budgets;
import org.dualusegraph.platform.live.Signals.Listening;
import org.dualusegraph.platform.read.Watch;
import org.dualusegraph.platform.telemetry.Trace;

/** One operation on a connection that lasts: queries are answered once, subscriptions again after every change. */
final class Operation {

    private final GraphQlEngine engine;
    private final Budgets budgets;
    private final Listening listening;
    private final Trace trace;
    private volatile boolean stopped;

    Operation(GraphQlEngine engine, Budgets budgets, Signals signals, Trace trace) {
        this.engine = engine;
        this.budgets = budgets;
        this.listening = signals.listening();
        this.trace = trace;
    }

    /** From any thread: no further answer is wanted. */
    void stop() {
        stopped = true;
        listening.wake();
    }

    /**
     * Answers on the calling thread until there is nothing more to answer.
     *
     * @param budget of the first answer; every other has its own
     * @throws RequestException when an answer is refused, which ends the operation
     */
    void run(Prepared prepared, Budget budget, Outlet outlet) {
        try (listening) {
            if (prepared.is(OperationDefinition.Operation.SUBSCRIPTION)) {
                watch(prepared, budget, outlet);
            } else {
                deliver(Reply.of(engine.execute(prepared, budget, trace), trace, budget), outlet);
            }
            outlet.complete();
        }
    }

    /** Waits until the client has taken the answer. */
    private static void deliver(Reply reply, Outlet outlet) {
        try (Held held = new Held()) {
            if (!held.add(reply.json().length)) {
                throw new RequestException(ErrorCode.UNAVAILABLE, Held.NO_ROOM);
            }
            outlet.next(reply);
        }
    }

    private void watch(Prepared prepared, Budget first, Outlet outlet) {
        Watch watch = new Watch(listening::to);
        Budget budget = first;
        byte[] last = {};
        while (!stopped) {
            Reply reply = Reply.of(engine.read(prepared, budget, watch), trace, budget);
            // Not all that changed was selected.
            if (!Arrays.equals(reply.json(), last)) {
                deliver(reply, outlet);
                last = reply.json();
            }
            if (watch.ended()) {
                return;
            }
            listening.await();
            if (!stopped) {
                budget = budgets.open(first.caller());
                trace.within(budget);
                budget.admit();
            }
        }
    }
}
