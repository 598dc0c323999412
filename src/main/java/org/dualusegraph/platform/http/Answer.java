package org.dualusegraph.platform.http;

import io.netty.channel.ChannelHandlerContext;
import io.quarkus.oidc.OIDCException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import org.dualusegraph.platform.execution.Reply;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.limits.RateLimits.Standing;
import org.dualusegraph.platform.telemetry.Trace;
import org.jspecify.annotations.Nullable;

/** The answer to one request: status, headers and JSON body, of results and refusals alike. */
public final class Answer {

    private static final String RETRY_SECONDS = "1";

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Trace trace;
    private String mediaType = MediaTypes.JSON;
    private @Nullable Budget budget;

    public Answer(RoutingContext context) {
        this.context = context;
        this.request = context.request();
        this.response = context.response();
        this.trace = Requests.trace(context);
        response.putHeader("Cache-Control", "no-store");
    }

    /** Bodies are of this media type; with that of GraphQL responses, statuses are those of the specification. */
    public Answer as(String type) {
        mediaType = type;
        return this;
    }

    /** From now on the answer tells what the operation costs and what its caller has left. */
    public void within(Budget given) {
        budget = given;
        trace.within(given);
    }

    /** What the request is known by. */
    public Trace trace() {
        return trace;
    }

    /** Ends the request without a result. */
    public void refuse(ErrorCode code, String message) {
        refuse(new RequestException(code, message));
    }

    /** Ends the request without a result. */
    public void refuse(RequestException refusal) {
        if (refusal.code() == ErrorCode.UNAUTHENTICATED && !response.headers().contains("WWW-Authenticate")) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.putHeader("Cache-Control", "no-store").headers().remove("ETag");
        if (refusal.code() == ErrorCode.UNAVAILABLE) {
            response.putHeader("Retry-After", RETRY_SECONDS);
        }
        send(Reply.refusal(refusal, trace, budget));
    }

    /** Ends a request whose token is not accepted, or cannot be judged because its issuer is away. */
    public void refuseToken(Throwable failure) {
        if (failure instanceof OIDCException) {
            refuse(ErrorCode.UNAVAILABLE, "Tokens cannot be checked at the moment. Try again later.");
            return;
        }
        response.putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        refuse(ErrorCode.UNAUTHENTICATED, "The token is not accepted.");
    }

    /** Ends the request with a GraphQL response. */
    public void send(Reply reply) {
        boolean specified = mediaType.equals(MediaTypes.GRAPHQL_RESPONSE);
        send(specified ? reply.status() : reply.plainStatus(), reply.json());
    }

    /** Ends the request with a GraphQL response that clients may keep and ask for again by its ETag. */
    void sendCacheable(Reply reply, boolean anonymous) {
        if (reply.status() != 200) {
            send(reply);
            return;
        }
        boolean zipped = Gzip.suits(request, reply.json());
        String tag = EntityTags.of(reply.json(), mediaType, zipped);
        response.putHeader("Cache-Control", anonymous ? "public, no-cache" : "private, no-cache")
                .putHeader("ETag", tag);
        if (EntityTags.match(request.getHeader("If-None-Match"), tag)) {
            head(304).putHeader("Vary", MediaTypes.VARY);
            withoutBody();
        } else {
            send(200, reply.json());
        }
    }

    /** Ends the request with a body that is JSON already. */
    public void send(int status, byte[] json) {
        if (request.method().equals(HttpMethod.HEAD)) {
            typed(status);
            withoutBody();
            return;
        }
        boolean zipped = Gzip.suits(request, json);
        byte[] body = zipped ? Gzip.zip(json) : json;
        Held held = new Held();
        if (!held.add(body.length)) {
            held.close();
            refuse(ErrorCode.UNAVAILABLE, Held.NO_ROOM);
            return;
        }
        typed(status);
        if (zipped) {
            response.putHeader("Content-Encoding", "gzip");
        }
        if (held.counts()) {
            endInTime(Buffer.buffer(body), held);
        } else {
            response.end(Buffer.buffer(body));
        }
    }

    private void typed(int status) {
        head(status).putHeader("Content-Type", mediaType).putHeader("Vary", MediaTypes.VARY);
    }

    private void endInTime(Buffer body, Held held) {
        long timer =
                context.vertx().setTimer(Requests.limits(context).answerTime().toMillis(), late -> abort());
        response.end(body).onComplete(taken -> {
            context.vertx().cancelTimer(timer);
            held.close();
        });
    }

    /** Closes the connection, from below its handlers: these would wait until all is written. */
    public void abort() {
        ChannelHandlerContext first =
                ((ConnectionBase) request.connection()).channel().pipeline().firstContext();
        if (first != null) { // there is none when it was closed already
            first.close();
        }
    }

    private void withoutBody() {
        // Beside a body the server takes away its own mark of what it must not compress.
        response.headers().remove("Content-Encoding");
        response.end();
    }

    /** Begins a stream of events instead of one body; what follows is written by the caller. */
    public HttpServerResponse stream() {
        return head(200)
                .putHeader("Content-Type", MediaTypes.EVENT_STREAM)
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Content-Encoding", "identity") // the server would compress, and hold back what is too small
                .putHeader("Vary", MediaTypes.VARY)
                .putHeader("X-Accel-Buffering", "no") // proxies would hold events back
                .setChunked(true);
    }

    private HttpServerResponse head(int status) {
        response.setStatusCode(status).putHeader("X-Request-Id", trace.requestId());
        if (budget != null) {
            Standing standing = budget.standing();
            response.putHeader("RateLimit-Policy", budget.capacity() + ";w=" + budget.window())
                    .putHeader("RateLimit-Limit", String.valueOf(budget.capacity()))
                    .putHeader("RateLimit-Remaining", String.valueOf(standing.remaining()))
                    .putHeader("RateLimit-Reset", String.valueOf(standing.reset()));
            if (!standing.granted()) {
                response.putHeader("Retry-After", String.valueOf(standing.retryAfter()));
            }
        }
        return response;
    }
}
