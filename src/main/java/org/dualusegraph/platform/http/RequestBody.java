package org.dualusegraph.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.limits.LimitSettings;

/** Collects the body of a request, which may neither be large nor take long to arrive. */
public final class RequestBody {

    private RequestBody() {}

    /** Hands the whole body of a GraphQL request on, or refuses it. */
    static void receive(RoutingContext context, Answer answer, LimitSettings limits, Consumer<Buffer> whole) {
        receive(context, answer, limits, limits.body(), whole);
    }

    /**
     * Hands the whole body on, or refuses the request.
     *
     * @param most bytes of the body
     */
    public static void receive(
            RoutingContext context, Answer answer, LimitSettings limits, int most, Consumer<Buffer> whole) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        Held held = new Held();
        long timer = context.vertx().setTimer(limits.bodyTime().toMillis(), late -> {
            // What still comes would be taken for the next request.
            context.addEndHandler(told -> request.connection().close());
            if (context.response().ended()) {
                request.connection().close();
            } else {
                context.response().putHeader("Connection", "close");
                answer.refuse(ErrorCode.REQUEST_TIMEOUT, "The body did not arrive in time.");
            }
        });
        request.handler(chunk -> {
            if (context.response().ended()) {
                return;
            }
            if (body.length() + chunk.length() > most) {
                context.response().putHeader("Connection", "close");
                answer.refuse(ErrorCode.PAYLOAD_TOO_LARGE, "A request holds at most " + most + " bytes.");
            } else if (held.add(chunk.length())) {
                body.appendBuffer(chunk);
            } else {
                context.response().putHeader("Connection", "close");
                answer.refuse(ErrorCode.UNAVAILABLE, "Too many large requests are on their way; try again later.");
            }
        });
        request.exceptionHandler(broken -> context.vertx().cancelTimer(timer));
        request.endHandler(end -> {
            context.vertx().cancelTimer(timer);
            if (!context.response().ended()) {
                whole.accept(body);
            }
        });
        context.addEndHandler(end -> held.close());
        request.resume();
    }
}
