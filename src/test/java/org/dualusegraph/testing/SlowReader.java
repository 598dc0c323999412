package org.dualusegraph.testing;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** A client that sends and never reads, not even what its socket would buffer. */
public final class SlowReader implements AutoCloseable {

    private static final int SMALL = 4_096;
    private static final int TEXT_FRAME = 0x81;
    private static final int MASKED_LONG = 0x80 | 127;

    private final Socket socket = new Socket();

    private final boolean messages;

    private SlowReader(boolean messages) throws IOException {
        this.messages = messages;
        socket.setReceiveBufferSize(SMALL);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
    }

    public static SlowReader ofMessages() throws IOException {
        SlowReader reader = new SlowReader(true);
        reader.write("GET /graphql HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: "
                + SocketClient.PROTOCOL + "\r\n\r\n");
        String status = new String(reader.socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        if (!status.endsWith("101")) {
            throw new AssertionError(status);
        }
        return reader;
    }

    public static SlowReader ofEvents(String document) throws IOException {
        return post(document, "text/event-stream");
    }

    /** Asks for one answer. */
    public static SlowReader ofJson(String document) throws IOException {
        return post(document, "application/json");
    }

    private static SlowReader post(String document, String mediaType) throws IOException {
        SlowReader reader = new SlowReader(false);
        String body = "{\"query\": \"" + document + "\"}";
        reader.write("POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: " + mediaType
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        return reader;
    }

    private void write(String ascii) throws IOException {
        socket.getOutputStream().write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** One text frame, masked with zeros. */
    public void send(String message) throws IOException {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length + 14);
        DataOutputStream frame = new DataOutputStream(bytes);
        frame.writeByte(TEXT_FRAME);
        frame.writeByte(MASKED_LONG);
        frame.writeLong(text.length);
        frame.writeInt(0);
        frame.write(text);
        socket.getOutputStream().write(bytes.toByteArray());
    }

    /** Waits for the server to close: what is sent then fails. */
    public boolean isClosedWithin(int seconds) {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < deadline) {
            try {
                if (messages) {
                    send("{\"type\":\"pong\"}");
                } else {
                    write("\r\n"); // passed over between requests
                }
                LockSupport.parkNanos(20_000_000);
            } catch (IOException closed) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
