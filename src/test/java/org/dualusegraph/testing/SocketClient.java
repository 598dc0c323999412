package org.dualusegraph.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client that speaks graphql-transport-ws, and anything else that a test has it say. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {

    public static final String PROTOCOL = "graphql-transport-ws";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int SECONDS = 20;

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private volatile boolean mute;
    private WebSocket socket;

    private SocketClient() {}

    public static WebSocket.Builder builder() {
        return HTTP.newWebSocketBuilder().subprotocols(PROTOCOL);
    }

    /** Connects and says nothing. */
    public static SocketClient open() {
        return open(builder());
    }

    public static SocketClient open(WebSocket.Builder builder) {
        return open(builder, new SocketClient());
    }

    private static SocketClient open(WebSocket.Builder builder, SocketClient client) {
        URI uri = URI.create("ws://localhost:" + RestAssured.port + "/graphql");
        client.socket = builder.buildAsync(uri, client)
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
        return client;
    }

    /** How the upgrade is refused: status, media type and Retry-After. */
    public static String refusal(WebSocket.Builder builder) {
        try (SocketClient client = open(builder)) {
            throw new AssertionError("Not refused: " + client);
        } catch (CompletionException e) {
            return reason(e);
        }
    }

    /** Of a failed upgrade: status, media type and Retry-After. */
    public static String reason(CompletionException refused) {
        HttpResponse<?> response = ((WebSocketHandshakeException) refused.getCause()).getResponse();
        return response.statusCode() + " "
                + response.headers().firstValue("Content-Type").orElse("") + " "
                + response.headers().firstValue("Retry-After").orElse("");
    }

    /** Connects, and is acknowledged as an anonymous viewer. */
    public static SocketClient anonymous() {
        return open().init("{\"type\":\"connection_init\"}");
    }

    /** Connects, and is acknowledged as the bearer of the token. */
    public static SocketClient bearing(String token) {
        return open().init(initOf(token));
    }

    public static SocketClient as(String user) {
        return bearing(Api.token(user));
    }

    /** From now on pings are not answered. */
    public SocketClient mute() {
        mute = true;
        return this;
    }

    public static String initOf(String token) {
        return "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + token + "\"}}";
    }

    private SocketClient init(String message) {
        send(message);
        expect("connection_ack");
        return this;
    }

    public WebSocket socket() {
        return socket;
    }

    public synchronized SocketClient send(String message) {
        socket.sendText(message, true).orTimeout(SECONDS, TimeUnit.SECONDS).join();
        return this;
    }

    public SocketClient subscribe(String id, String document) {
        return send(MAPPER.createObjectNode()
                .put("id", id)
                .put("type", "subscribe")
                .set("payload", MAPPER.createObjectNode().put("query", document))
                .toString());
    }

    /** The next message, which must be of one of these types. */
    public JsonNode expect(String... types) {
        JsonNode message = next();
        if (!List.of(types).contains(message.path("type").asText())) {
            throw new AssertionError(List.of(types) + " was expected: " + message);
        }
        return message;
    }

    /** The payload of the next answer to this operation. */
    public JsonNode answer(String id) {
        JsonNode message = expect("next");
        if (!id.equals(message.path("id").asText())) {
            throw new AssertionError(id + " was expected: " + message);
        }
        return message.path("payload");
    }

    private JsonNode next() {
        try {
            JsonNode message = messages.poll(SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("No message came; closed: " + closed.getNow("no"));
            }
            return message;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How the server closed: code and reason. */
    public String closed() {
        return closed.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        webSocket.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            take(text.toString());
            text.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    private void take(String message) {
        try {
            JsonNode json = MAPPER.readTree(message);
            if (mute || !"ping".equals(json.path("type").asText())) {
                messages.add(json);
            } else {
                CompletableFuture.runAsync(() -> send("{\"type\":\"pong\"}"));
            }
        } catch (JsonProcessingException e) {
            closed.completeExceptionally(e);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closed.complete(code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
