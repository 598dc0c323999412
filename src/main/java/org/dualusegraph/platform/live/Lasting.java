package org.dualusegraph.platform.live;

/** A connection that would not end by itself. */
interface Lasting {

    /** The kind of connection, in metrics. */
    enum Kind {
        WEBSOCKET,
        EVENTS
    }

    Kind kind();

    /** Ends it so that the client connects again, to another replica. */
    void goAway();
}
