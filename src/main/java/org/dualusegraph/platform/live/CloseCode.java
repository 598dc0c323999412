package org.dualusegraph.platform.live;

/** Why a WebSocket is closed: the codes of graphql-transport-ws, and of RFC 6455 where it has none. */
enum CloseCode {
    GOING_AWAY(1001, "The service stops"),
    SLOW(1013, "Messages are not read in time"),
    INVALID_MESSAGE(4400, "Invalid message"),
    UNAUTHORIZED(4401, "Unauthorized"),
    TOKEN_EXPIRED(4401, "The token has expired"),
    FORBIDDEN(4403, "The token is not accepted"),
    SUBPROTOCOL(4406, "Subprotocol not acceptable: use graphql-transport-ws"),
    INIT_TIMEOUT(4408, "Connection initialisation timeout"),
    PING_TIMEOUT(4408, "No answer to a ping"),
    DUPLICATE_ID(4409, "Subscriber for this id already exists"),
    TOO_MANY_INITS(4429, "Too many initialisation requests"),
    TOO_MANY_CONNECTIONS(4429, "Too many connections of this caller are open"),
    TOO_MANY_OPERATIONS(4429, "Too many operations run on this connection");

    private final int number;
    private final String reason;

    CloseCode(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }

    short number() {
        return (short) number;
    }

    String reason() {
        return reason;
    }
}
