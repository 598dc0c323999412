package org.dualusegraph.platform.live;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.http.Answer;
import org.dualusegraph.platform.http.GraphQlRoute;
import org.dualusegraph.platform.live.Seats.Seat;
import org.dualusegraph.platform.security.Caller;
import org.dualusegraph.platform.security.Viewers;

/** Lets WebSockets in: by origin, token of the upgrade, and the number of those that wait. */
@ApplicationScoped
public class SocketRoute {

    private static final String VERSION = "13";

    private final Viewers viewers;
    private final Seats seats;
    private final Origins origins;
    private final SocketProtocol protocol;
    private final Drain drain;

    public SocketRoute(Viewers viewers, Seats seats, Origins origins, SocketProtocol protocol, Drain drain) {
        this.viewers = viewers;
        this.seats = seats;
        this.origins = origins;
        this.protocol = protocol;
        this.drain = drain;
    }

    void register(@Observes Router router) {
        router.route(GraphQlRoute.PATH).order(GraphQlRoute.BEFORE).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.method().equals(HttpMethod.GET) || !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            context.next();
            return;
        }
        Answer answer = new Answer(context);
        if (!origins.allow(request)) {
            answer.refuse(ErrorCode.FORBIDDEN, "Pages of this origin may not open a WebSocket here.");
            return;
        }
        if (!VERSION.equals(request.getHeader("Sec-WebSocket-Version"))
                || request.getHeader("Sec-WebSocket-Key") == null) {
            context.response().putHeader("Sec-WebSocket-Version", VERSION);
            answer.refuse(ErrorCode.BAD_REQUEST, "This is not a WebSocket handshake of version 13.");
            return;
        }
        viewers.caller(context, caller -> admit(context, answer, caller), answer::refuseToken);
    }

    private void admit(RoutingContext context, Answer answer, Caller caller) {
        Seat seat = seats.waiting(caller);
        if (seat == null) {
            Seats.refuse(context, answer);
            return;
        }
        context.request()
                .toWebSocket()
                .onFailure(failure -> seat.close())
                .onSuccess(webSocket -> begin(context, webSocket, seat, caller));
    }

    private void begin(RoutingContext context, ServerWebSocket webSocket, Seat seat, Caller caller) {
        Socket socket = new Socket(protocol, context, webSocket, seat, caller);
        drain.add(socket);
        webSocket.closeHandler(closed -> {
            drain.remove(socket);
            socket.ended();
        });
        socket.begin();
    }
}
