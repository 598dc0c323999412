package org.dualusegraph.platform.http;

import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Makes answers smaller where that is worth it, on the thread that made the answer instead of the server's. */
final class Gzip {

    private static final int WORTH_IT = 1_000;

    private Gzip() {}

    static boolean suits(HttpServerRequest request, byte[] body) {
        return body.length >= WORTH_IT && MediaTypes.quality(request.getHeader("Accept-Encoding"), "gzip") > 0;
    }

    static byte[] zip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
