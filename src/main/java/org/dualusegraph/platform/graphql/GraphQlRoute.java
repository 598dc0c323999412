package org.dualusegraph.platform.graphql;

import graphql.ExecutionResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dualusegraph.platform.security.Viewer;
import org.dualusegraph.platform.security.Viewers;
import org.jboss.logging.Logger;

/** {@code /graphql}: the one door for GraphQL requests, by the GraphQL-over-HTTP specification. */
@ApplicationScoped
public class GraphQlRoute {

    static final String PATH = "/graphql";

    /** Where the framework listens; the extension cannot be told not to. */
    private static final String FRAMEWORK = "/framework";

    private static final Logger LOG = Logger.getLogger(GraphQlRoute.class);
    private static final int MAXIMUM_BODY = 256 * 1024;

    private final GraphQlEngine engine;
    private final Viewers viewers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public GraphQlRoute(GraphQlEngine engine, Viewers viewers) {
        this.engine = engine;
        this.viewers = viewers;
    }

    void register(@Observes Router router) {
        router.route(FRAMEWORK + "*").order(Integer.MIN_VALUE).handler(GraphQlRoute::hide);
        router.route(PATH).handler(this::receive);
        router.get(PATH + "/schema.graphql")
                .handler(context -> context.response()
                        .putHeader("Content-Type", "text/plain; charset=utf-8")
                        .end(engine.print()));
    }

    private static void hide(RoutingContext context) {
        new Answer(context).refuse(404, ErrorCode.NOT_FOUND, "There is nothing here.");
    }

    private void receive(RoutingContext context) {
        Answer answer = new Answer(context);
        HttpMethod method = context.request().method();
        String type = MediaTypes.accepted(context.request().getHeader("Accept"));
        if (type == null) {
            answer.refuse(
                    406, ErrorCode.NOT_ACCEPTABLE, "Accept application/graphql-response+json or application/json.");
        } else if (method.equals(HttpMethod.GET)) {
            authenticate(context, answer.as(type), Buffer.buffer());
        } else if (!method.equals(HttpMethod.POST)) {
            context.response().putHeader("Allow", "GET, POST");
            answer.refuse(405, ErrorCode.METHOD_NOT_ALLOWED, "Use GET or POST.");
        } else if (!MediaTypes.isJson(context.request().getHeader("Content-Type"))) {
            answer.refuse(415, ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json in UTF-8.");
        } else {
            receiveBody(context, answer.as(type));
        }
    }

    private void receiveBody(RoutingContext context, Answer answer) {
        Buffer body = Buffer.buffer();
        context.request().handler(chunk -> {
            if (body.length() + chunk.length() <= MAXIMUM_BODY) {
                body.appendBuffer(chunk);
            } else if (!context.response().ended()) {
                context.response().putHeader("Connection", "close");
                answer.refuse(413, ErrorCode.PAYLOAD_TOO_LARGE, "A request holds at most 256 KiB.");
            }
        });
        context.request().endHandler(end -> {
            if (!context.response().ended()) {
                authenticate(context, answer, body);
            }
        });
        context.request().resume();
    }

    private void authenticate(RoutingContext context, Answer answer, Buffer body) {
        viewers.of(context)
                .subscribe()
                .with(
                        viewer -> threads.execute(() -> answer(context, answer, body, viewer)),
                        failure -> answer.refuseToken());
    }

    private void answer(RoutingContext context, Answer answer, Buffer body, Viewer viewer) {
        try {
            GraphQlRequest request = context.request().method().equals(HttpMethod.GET)
                    ? GraphQlRequest.ofParameters(context.queryParams())
                    : GraphQlRequest.ofBody(body.getBytes());
            ExecutionResult result = engine.execute(request, viewer);
            answer.send(result);
        } catch (RequestException e) {
            answer.refuse(400, e.code(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Request %s failed", answer.requestId());
            answer.refuse(500, ErrorCode.INTERNAL, "Something went wrong on our side. Quote the requestId.");
        }
    }
}
