package org.dualusegraph.platform.http;

import io.quarkus.runtime.ImageMode;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks the service itself a few queries, over HTTP like any anonymous caller, before it calls itself ready: connections, plans and
 * compiled code are there when the first request comes. Whatever goes wrong, the service starts. The queries cost nearly the same
 * however much there is: none counts a whole list.
 */
@Singleton
public class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final String REQUESTS = "/warm-up.ndjson";

    /** An executable has nothing to compile: twice is enough for connections and prepared statements. */
    private static final int NATIVE_ROUNDS = 2;

    private final Duration time;
    private final int mostRounds;
    private volatile boolean over;

    /**
     * @param time how long it may take, 0 for none of it
     * @param rounds how often it asks each of its queries, at most
     */
    public WarmUp(
            @ConfigProperty(name = "dual-use-graph.warm-up.time", defaultValue = "5S") Duration time,
            @ConfigProperty(name = "dual-use-graph.warm-up.rounds", defaultValue = "100") int rounds) {
        this.time = time;
        mostRounds = ImageMode.current().isNativeImage() ? Math.min(rounds, NATIVE_ROUNDS) : rounds;
        over = time.isZero();
    }

    /** Whether there is nothing left to wait for. */
    boolean over() {
        return over;
    }

    void run(@ObservesAsync HttpServerStart started, HttpServer server) {
        if (over) {
            return;
        }
        int round = 0;
        try {
            long end = System.nanoTime() + time.toNanos();
            String host = started.options().getHost(); // 0.0.0.0 too leads here
            URL url = new URI("http", null, host, server.getPort(), GraphQlRoute.PATH, null, null).toURL();
            List<String> requests = requests();
            for (; round < mostRounds && System.nanoTime() < end; round++) {
                for (String request : requests) {
                    ask(url, round % 2 == 0 ? request : unknown(request, round), end);
                }
            }
            LOG.infof("Warmed up by %d rounds", round);
        } catch (SocketTimeoutException timeIsOver) {
            LOG.infof("Warmed up by %d rounds", round);
        } catch (IOException | URISyntaxException | RuntimeException e) {
            LOG.infof("Not warmed up: %s", e.getClass().getSimpleName());
        } finally {
            over = true;
        }
    }

    static List<String> requests() throws IOException {
        try (InputStream file = Objects.requireNonNull(WarmUp.class.getResourceAsStream(REQUESTS))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** The same request as one that was never seen, so that parsing, validation and planning are warm too. */
    private static String unknown(String request, int round) {
        return request.replaceFirst("\"query\": *\"", "$0#" + round + "\\\\n");
    }

    private static void ask(URL url, String request, long end) throws IOException {
        int left = (int) Math.max(1, (end - System.nanoTime()) / 1_000_000);
        HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(left);
        connection.setReadTimeout(left);
        connection.setRequestProperty("Content-Type", MediaTypes.JSON);
        connection.setRequestProperty("Accept", MediaTypes.GRAPHQL_RESPONSE);
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(request.getBytes(StandardCharsets.UTF_8));
        }
        // Read to the end, the connection serves the next request.
        try (InputStream answer = connection.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
    }
}
