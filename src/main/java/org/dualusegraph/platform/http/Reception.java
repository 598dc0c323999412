package org.dualusegraph.platform.http;

import graphql.language.OperationDefinition.Operation;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.dualusegraph.platform.execution.Faults;
import org.dualusegraph.platform.execution.GraphQlEngine;
import org.dualusegraph.platform.execution.GraphQlRequest;
import org.dualusegraph.platform.execution.Prepared;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.limits.LimitSettings;
import org.dualusegraph.platform.security.Caller;
import org.dualusegraph.platform.security.Viewers;

/** Takes in GraphQL requests by method, content type, body and token, and hands them on to a thread that may wait. */
@Singleton
public class Reception {

    private final GraphQlEngine engine;
    private final Viewers viewers;
    private final LimitSettings limits;

    public Reception(GraphQlEngine engine, Viewers viewers, LimitSettings limits) {
        this.engine = engine;
        this.viewers = viewers;
        this.limits = limits;
    }

    /** A request that came in whole, from a caller whose token was accepted. */
    public final class Arrival {

        private final RoutingContext context;
        private final Answer answer;
        private final Caller caller;
        private final Buffer body;

        private Arrival(RoutingContext context, Answer answer, Caller caller, Buffer body) {
            this.context = context;
            this.answer = answer;
            this.caller = caller;
            this.body = body;
        }

        public RoutingContext context() {
            return context;
        }

        public Answer answer() {
            return answer;
        }

        public Caller caller() {
            return caller;
        }

        /** Whether the method is one that changes nothing. */
        boolean reads() {
            return Reception.reads(context.request().method());
        }

        /**
         * What is asked, checked.
         *
         * @throws RequestException BAD_REQUEST, DOCUMENT_LIMIT_EXCEEDED, METHOD_NOT_ALLOWED
         */
        public Prepared prepare() {
            if (!reads()) {
                return engine.prepare(GraphQlRequest.ofBody(body.getBytes()), caller);
            }
            Prepared prepared = engine.prepare(GraphQlRequest.ofParameters(context.queryParams()), caller);
            if (prepared.is(Operation.MUTATION)) {
                context.response().putHeader("Allow", "POST");
                throw new RequestException(ErrorCode.METHOD_NOT_ALLOWED, "A mutation is sent with POST.");
            }
            return prepared;
        }
    }

    /**
     * Hands the request on when it is complete, or refuses it; what the task throws is answered too.
     *
     * @param threads where the task runs
     */
    public void receive(RoutingContext context, Answer answer, Executor threads, Consumer<Arrival> task) {
        HttpMethod method = context.request().method();
        if (reads(method)) {
            authenticate(context, answer, Buffer.buffer(), threads, task);
        } else if (!method.equals(HttpMethod.POST)) {
            context.response().putHeader("Allow", "GET, HEAD, POST");
            answer.refuse(ErrorCode.METHOD_NOT_ALLOWED, "Use GET or POST.");
        } else if (!MediaTypes.isJson(context.request().getHeader("Content-Type"))) {
            answer.refuse(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json in UTF-8.");
        } else {
            RequestBody.receive(context, answer, limits, body -> authenticate(context, answer, body, threads, task));
        }
    }

    private static boolean reads(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private void authenticate(
            RoutingContext context, Answer answer, Buffer body, Executor threads, Consumer<Arrival> task) {
        viewers.caller(
                context,
                caller -> threads.execute(() ->
                        answer.trace().run(() -> run(new Arrival(context, answer, caller, body), task))),
                answer::refuseToken);
    }

    private static void run(Arrival arrival, Consumer<Arrival> task) {
        try {
            task.accept(arrival);
        } catch (RuntimeException e) {
            arrival.answer.refuse(Faults.refusal(e, arrival.answer.trace()));
        }
    }
}
