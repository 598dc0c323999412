package org.dualusegraph.platform.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Times and limits of connections that last, as configured. */
@ConfigMapping(prefix = "dual-use-graph.live")
public interface LiveSettings {

    /** How long a WebSocket may wait before it says connection_init. */
    @WithDefault("5S")
    Duration initTime();

    /** How often a WebSocket is pinged; without an answer until the next ping it is closed. */
    @WithDefault("30S")
    Duration pingEvery();

    /** How often a stream of events says that it is still there. */
    @WithDefault("12S")
    Duration commentEvery();

    /** How long a client may take to read one message. */
    @WithDefault("10S")
    Duration writeTime();

    /** Connections of one caller, WebSockets and streams of events together. */
    @WithDefault("20")
    int connections();

    /** Operations that run on one WebSocket at the same time. */
    @WithDefault("20")
    int operations();

    /** WebSockets from one address that have not said connection_init. */
    @WithDefault("50")
    int waitingPerAddress();

    /** WebSockets from anywhere that have not said connection_init. */
    @WithDefault("500")
    int waiting();

    /** Origins, such as https://app.example.org, whose pages may open a WebSocket here; pages of this host always may. */
    Optional<List<String>> origins();
}
