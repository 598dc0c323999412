package org.dualusegraph.platform.live;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Which pages may open a WebSocket: browsers ask nobody else. */
@Singleton
public class Origins {

    private final List<String> allowed;

    public Origins(LiveSettings settings) {
        allowed = settings.origins().orElse(List.of()).stream()
                .map(origin -> origin.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Clients that are no browsers name no origin. */
    boolean allow(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        String known = origin.toLowerCase(Locale.ROOT);
        String host = request.getHeader("Host");
        return allowed.contains(known)
                || host != null && List.of("http://" + host, "https://" + host).contains(known);
    }
}
