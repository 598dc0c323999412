package org.dualusegraph.platform.http;

import graphql.language.OperationDefinition.Operation;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dualusegraph.platform.execution.GraphQlEngine;
import org.dualusegraph.platform.execution.GraphQlRequest;
import org.dualusegraph.platform.execution.Prepared;
import org.dualusegraph.platform.execution.Reply;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.limits.Budgets;
import org.dualusegraph.platform.limits.LimitSettings;
import org.dualusegraph.platform.security.Caller;
import org.dualusegraph.platform.security.Viewers;
import org.jboss.logging.Logger;

/** {@code /graphql}: the one door for GraphQL requests, by the GraphQL-over-HTTP specification. */
@ApplicationScoped
public class GraphQlRoute {

    static final String PATH = "/graphql";

    private static final Logger LOG = Logger.getLogger(GraphQlRoute.class);

    private final GraphQlEngine engine;
    private final Viewers viewers;
    private final Budgets budgets;
    private final LimitSettings limits;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public GraphQlRoute(GraphQlEngine engine, Viewers viewers, Budgets budgets, LimitSettings limits) {
        this.engine = engine;
        this.viewers = viewers;
        this.budgets = budgets;
        this.limits = limits;
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
        HttpMethod method = context.request().method();
        String type = MediaTypes.accepted(context.request().getHeader("Accept"));
        if (type == null) {
            answer.refuse(ErrorCode.NOT_ACCEPTABLE, "Accept application/graphql-response+json or application/json.");
        } else if (reads(method)) {
            authenticate(context, answer.as(type), Buffer.buffer());
        } else if (!method.equals(HttpMethod.POST)) {
            context.response().putHeader("Allow", "GET, HEAD, POST");
            answer.refuse(ErrorCode.METHOD_NOT_ALLOWED, "Use GET or POST.");
        } else if (!MediaTypes.isJson(context.request().getHeader("Content-Type"))) {
            answer.refuse(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json in UTF-8.");
        } else {
            RequestBody.receive(context, answer.as(type), limits, body -> authenticate(context, answer, body));
        }
    }

    private static boolean reads(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private void authenticate(RoutingContext context, Answer answer, Buffer body) {
        viewers.caller(context)
                .subscribe()
                .with(
                        caller -> threads.execute(() -> answer(context, answer, body, caller)),
                        failure -> answer.refuseToken());
    }

    private void answer(RoutingContext context, Answer answer, Buffer body, Caller caller) {
        try {
            Budget budget = budgets.open(caller);
            answer.within(budget);
            budget.admit();
            if (reads(context.request().method())) {
                Prepared prepared = engine.prepare(GraphQlRequest.ofParameters(context.queryParams()), caller);
                refuseChanges(context, prepared);
                Reply reply = Reply.of(engine.execute(prepared, budget), answer.trace(), budget);
                answer.sendCacheable(reply, !caller.viewer().signedIn());
            } else {
                Prepared prepared = engine.prepare(GraphQlRequest.ofBody(body.getBytes()), caller);
                answer.send(Reply.of(engine.execute(prepared, budget), answer.trace(), budget));
            }
        } catch (RequestException e) {
            answer.refuse(e);
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "Request %s of trace %s failed",
                    answer.trace().requestId(),
                    answer.trace().traceId());
            answer.refuse(ErrorCode.INTERNAL, "Something went wrong on our side. Quote the requestId.");
        }
    }

    private static void refuseChanges(RoutingContext context, Prepared prepared) {
        if (prepared.is(Operation.MUTATION)) {
            context.response().putHeader("Allow", "POST");
            throw new RequestException(ErrorCode.METHOD_NOT_ALLOWED, "A mutation is sent with POST.");
        }
    }
}
