package org.dualusegraph.platform.live;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import org.dualusegraph.platform.execution.Faults;
import org.dualusegraph.platform.execution.Prepared;
import org.dualusegraph.platform.execution.Reply;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.http.Answer;
import org.dualusegraph.platform.http.Reception.Arrival;
import org.dualusegraph.platform.limits.Budget;
import org.jspecify.annotations.Nullable;

/** The answers to one operation as Server-Sent Events; the stream begins with the first of them. */
final class EventStream implements Outlet, Lasting {

    private static final String COMMENT = ":\n\n";

    private final Arrival arrival;
    private final Answer answer;
    private final LiveSettings settings;
    private final Operation operation;
    private @Nullable HttpServerResponse stream;
    private volatile boolean expired;
    private volatile boolean gone;

    EventStream(Arrival arrival, LiveSettings settings, Operation operation) {
        this.arrival = arrival;
        this.answer = arrival.answer();
        this.settings = settings;
        this.operation = operation;
    }

    /** @throws RequestException when the operation is refused before there is anything to stream */
    void run(Prepared prepared, Budget budget) {
        Vertx vertx = arrival.context().vertx();
        arrival.context().response().closeHandler(gone -> operation.stop());
        long comments = vertx.setPeriodic(settings.commentEvery().toMillis(), tick -> comment());
        long expiry = Expiry.at(vertx, arrival.caller(), this::expire);
        try {
            operation.run(prepared, budget, this);
        } catch (RuntimeException e) {
            RequestException refusal = Faults.refusal(e, answer.trace());
            if (stream == null) {
                throw refusal;
            }
            next(Reply.refusal(refusal, answer.trace(), null));
            end();
        } finally {
            vertx.cancelTimer(comments);
            vertx.cancelTimer(expiry);
        }
    }

    private void expire() {
        expired = true;
        operation.stop();
    }

    @Override
    public Kind kind() {
        return Kind.EVENTS;
    }

    /** Without a last event, which would tell the client that there is nothing more to come. */
    @Override
    public void goAway() {
        gone = true;
        operation.stop();
        arrival.context().request().connection().close();
    }

    @Override
    public void next(Reply reply) {
        write("event: next\ndata: " + new String(reply.json(), StandardCharsets.UTF_8) + "\n\n");
    }

    @Override
    public void complete() {
        if (expired) {
            RequestException refusal = new RequestException(ErrorCode.UNAUTHENTICATED, "The token has expired.");
            next(Reply.refusal(refusal, answer.trace(), null));
        }
        end();
    }

    private void end() {
        // A browser's EventSource ignores events without data.
        write("event: complete\ndata:\n\n");
        HttpServerResponse response = arrival.context().response();
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    private void write(String event) {
        HttpServerResponse response = stream == null ? answer.stream() : stream;
        stream = response;
        if (gone || response.closed()) {
            return;
        }
        if (!Delivery.arrives(response.write(event), settings.writeTime())) {
            gone = true;
            operation.stop();
            answer.abort();
        }
    }

    private void comment() {
        HttpServerResponse response = arrival.context().response();
        if (response.headWritten() && !response.ended() && !response.closed() && !response.writeQueueFull()) {
            response.write(COMMENT);
        }
    }
}
