package org.dualusegraph.platform.live;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.util.List;
import org.dualusegraph.platform.limits.LimitSettings;

/** How the server speaks WebSocket: one subprotocol, bounded frames, and nothing that unfolds in memory. */
@Singleton
public class SocketOptions implements HttpServerOptionsCustomizer {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final int SECONDS_TO_CLOSE = 3;

    private final LimitSettings limits;

    public SocketOptions(LimitSettings limits) {
        this.limits = limits;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setWebSocketSubProtocols(List.of(PROTOCOL))
                // What is a little too large is told by our own close code; beyond that, the frame is not even read.
                .setMaxWebSocketFrameSize(2 * limits.body())
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setWebSocketClosingTimeout(SECONDS_TO_CLOSE);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
