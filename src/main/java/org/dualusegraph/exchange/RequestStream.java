package org.dualusegraph.exchange;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The body of a request as a stream for a thread that may wait; the client is held back while the reader is behind. */
@SuppressWarnings("ReferenceEquality") // the two marks are told by identity
final class RequestStream extends InputStream {

    private static final Buffer END = Buffer.buffer();
    private static final Buffer BROKEN = Buffer.buffer();

    private final HttpServerRequest request;
    private final BlockingQueue<Buffer> chunks = new LinkedBlockingQueue<>();
    private Buffer current = Buffer.buffer();
    private int position;

    RequestStream(HttpServerRequest request) {
        this.request = request;
        request.pause();
        request.handler(chunks::add);
        request.endHandler(end -> chunks.add(END));
        request.exceptionHandler(broken -> chunks.add(BROKEN));
    }

    /** Reads nothing and keeps nothing. */
    void discard() {
        request.handler(chunk -> {});
        request.resume();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (current != END && position == current.length()) {
            next();
        }
        if (current == END) {
            return -1;
        }
        int count = Math.min(length, current.length() - position);
        current.getBytes(position, position + count, target, offset);
        position += count;
        return count;
    }

    private void next() throws IOException {
        try {
            if (chunks.isEmpty()) {
                request.fetch(1);
            }
            current = chunks.take();
            position = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        if (current == BROKEN) {
            throw new IOException("The client went away");
        }
    }
}
