package org.dualusegraph.platform.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualusegraph.platform.execution.GraphQlRequest;
import org.dualusegraph.platform.http.GraphQlRoute;
import org.dualusegraph.platform.live.Seats.Seat;
import org.dualusegraph.platform.security.Caller;
import org.dualusegraph.platform.telemetry.Trace;

/** One WebSocket that speaks graphql-transport-ws. */
final class Socket implements Lasting {

    private enum State {
        WAITING,
        AUTHENTICATING,
        READY,
        CLOSED
    }

    private final SocketProtocol protocol;
    private final RoutingContext context;
    private final ServerWebSocket webSocket;
    private final Seat seat;
    private final Map<String, SocketOperation> operations = new HashMap<>();
    private final Set<SocketOperation> running = new HashSet<>();
    private final List<Long> timers = new ArrayList<>();
    private Buffer received = Buffer.buffer();
    private State state = State.WAITING;
    private Caller caller;
    private boolean answering = true;

    Socket(SocketProtocol protocol, RoutingContext context, ServerWebSocket webSocket, Seat seat, Caller caller) {
        this.protocol = protocol;
        this.context = context;
        this.webSocket = webSocket;
        this.seat = seat;
        this.caller = caller;
    }

    void begin() {
        if (!SocketOptions.PROTOCOL.equals(webSocket.subProtocol())) {
            close(CloseCode.SUBPROTOCOL);
            return;
        }
        Vertx vertx = context.vertx();
        timers.add(vertx.setTimer(protocol.settings.initTime().toMillis(), late -> closeUnlessReady()));
        timers.add(vertx.setPeriodic(protocol.settings.pingEvery().toMillis(), tick -> ping()));
        webSocket.exceptionHandler(broken -> {});
        webSocket.frameHandler(this::receive);
    }

    private synchronized void closeUnlessReady() {
        if (state == State.WAITING || state == State.AUTHENTICATING) {
            close(CloseCode.INIT_TIMEOUT);
        }
    }

    private synchronized void ping() {
        if (state == State.READY) {
            if (answering) {
                answering = false;
                send(Message.plain("ping"));
            } else {
                close(CloseCode.PING_TIMEOUT);
            }
        }
    }

    private synchronized void receive(WebSocketFrame frame) {
        if (state == State.CLOSED) {
            return;
        }
        answering = true;
        try {
            if (frame.isBinary()) {
                throw new InvalidMessageException("Messages are text");
            }
            if (frame.isText() || frame.isContinuation()) {
                collect(frame);
            }
        } catch (InvalidMessageException e) {
            close(CloseCode.INVALID_MESSAGE, String.valueOf(e.getMessage()));
        }
        // Whoever does not read what is sent is not read either.
        if (!webSocket.isClosed() && webSocket.writeQueueFull()) {
            webSocket.pause();
            webSocket.drainHandler(drained -> webSocket.resume());
        }
    }

    private void collect(WebSocketFrame frame) throws InvalidMessageException {
        received.appendBuffer(frame.binaryData());
        if (received.length() > protocol.limits.body()) {
            throw new InvalidMessageException("The message is too large");
        }
        if (frame.isFinal()) {
            String text = received.toString(StandardCharsets.UTF_8);
            received = Buffer.buffer();
            handle(Message.parse(text));
        }
    }

    private void handle(Message message) throws InvalidMessageException {
        switch (message.type()) {
            case "connection_init" -> init(message.details());
            case "subscribe" -> subscribe(message);
            case "complete" -> stop(message.id());
            case "ping" -> {
                message.details();
                send(Message.plain("pong"));
            }
            case "pong" -> message.details();
            default -> throw new InvalidMessageException("The type of the message is unknown");
        }
    }

    private void init(JsonNode details) {
        if (state != State.WAITING) {
            close(CloseCode.TOO_MANY_INITS);
            return;
        }
        state = State.AUTHENTICATING;
        JsonNode authorization =
                details.has("Authorization") ? details.path("Authorization") : details.path("authorization");
        if (authorization.isMissingNode()) {
            ready(caller);
            return;
        }
        String[] parts = authorization.asText().strip().split(" +", 2);
        if (parts.length < 2 || !parts[0].equalsIgnoreCase("Bearer")) {
            close(CloseCode.FORBIDDEN);
            return;
        }
        protocol.viewers.caller(context, parts[1], this::ready, failure -> close(CloseCode.FORBIDDEN));
    }

    private synchronized void ready(Caller known) {
        if (state != State.AUTHENTICATING) {
            return;
        }
        if (!seat.take(known)) {
            close(CloseCode.TOO_MANY_CONNECTIONS);
            return;
        }
        caller = known;
        state = State.READY;
        timers.add(Expiry.at(context.vertx(), known, () -> close(CloseCode.TOKEN_EXPIRED)));
        send(Message.plain("connection_ack"));
    }

    private void subscribe(Message message) throws InvalidMessageException {
        String id = message.id();
        GraphQlRequest request = message.request();
        if (state != State.READY) {
            close(CloseCode.UNAUTHORIZED);
        } else if (operations.containsKey(id)) {
            close(CloseCode.DUPLICATE_ID);
        } else if (running.size() >= protocol.settings.operations()) {
            close(CloseCode.TOO_MANY_OPERATIONS);
        } else {
            Trace trace = protocol.telemetry.begin("WEBSOCKET", GraphQlRoute.PATH, true, context.request()::getHeader);
            SocketOperation operation = new SocketOperation(this, protocol, id, caller, trace);
            operations.put(id, operation);
            running.add(operation);
            Thread.ofVirtual().name("operation").start(() -> trace.run(() -> operation.run(request)));
        }
    }

    private void stop(String id) {
        SocketOperation operation = operations.remove(id);
        if (operation != null) {
            operation.stop();
        }
    }

    /** Whether the client still wants to hear of the operation. */
    synchronized boolean wants(String id, SocketOperation operation) {
        return state == State.READY && operations.get(id) == operation;
    }

    /** Forgets the id, so that the client may use it again; false when it is no longer that of the operation. */
    synchronized boolean forget(String id, SocketOperation operation) {
        running.remove(operation);
        return operations.remove(id, operation);
    }

    /** The operation has left its thread; until then it counts, even when the client has cancelled it. */
    synchronized void settled(SocketOperation operation) {
        running.remove(operation);
    }

    /** Sends from an operation, which waits until the client has taken the message. */
    void deliver(String text) {
        if (!webSocket.isClosed()
                && !Delivery.arrives(webSocket.writeTextMessage(text), protocol.settings.writeTime())) {
            close(CloseCode.SLOW);
        }
    }

    private void send(String text) {
        if (!webSocket.isClosed()) {
            webSocket.writeTextMessage(text);
        }
    }

    @Override
    public Kind kind() {
        return Kind.WEBSOCKET;
    }

    @Override
    public void goAway() {
        close(CloseCode.GOING_AWAY);
    }

    void close(CloseCode code) {
        close(code, code.reason());
    }

    private synchronized void close(CloseCode code, String reason) {
        if (state != State.CLOSED) {
            ended();
            if (!webSocket.isClosed()) {
                webSocket.close(code.number(), reason);
            }
        }
    }

    /** Nothing more is sent or received. */
    synchronized void ended() {
        state = State.CLOSED;
        timers.forEach(context.vertx()::cancelTimer);
        operations.values().forEach(SocketOperation::stop);
        operations.clear();
        seat.close();
    }
}
