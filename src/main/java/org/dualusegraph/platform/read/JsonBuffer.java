package org.dualusegraph.platform.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dualusegraph.platform.graphql.JsonData;
import org.dualusegraph.platform.read.Plan.Key;

/**
 * JSON under construction, as UTF-8 bytes. A generator of a library cannot take back what it wrote, which is what a null in a
 * non-null field asks for; this one can, by position.
 */
final class JsonBuffer {

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final Footprint footprint;
    private byte[] bytes = new byte[4096];
    private int length;

    JsonBuffer(Footprint footprint) {
        this.footprint = footprint;
    }

    int position() {
        return length;
    }

    void reset(int position) {
        length = position;
    }

    JsonData data(boolean empty) {
        return new JsonData(bytes, length, empty);
    }

    void raw(char ascii) {
        grow(1);
        bytes[length++] = (byte) ascii;
    }

    void rawNull() {
        raw(NULL);
    }

    /** What comes before the value of a field, the first or another. */
    void key(int index, Key key) {
        if (index > 0) {
            raw(',');
        }
        raw(key.json());
    }

    void raw(byte[] json) {
        raw(json, 0, json.length);
    }

    private void raw(byte[] json, int from, int to) {
        grow(to - from);
        System.arraycopy(json, from, bytes, length, to - from);
        length += to - from;
    }

    /** A number or a boolean. */
    void literal(Object value) {
        raw(value.toString().getBytes(StandardCharsets.US_ASCII));
    }

    void string(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        raw('"');
        int done = 0;
        for (int i = 0; i < utf8.length; i++) {
            byte b = utf8[i];
            if (b >= 0 && b < ' ' || b == '"' || b == '\\') {
                raw(utf8, done, i);
                escape(b);
                done = i + 1;
            }
        }
        raw(utf8, done, utf8.length);
        raw('"');
    }

    private void escape(byte b) {
        raw('\\');
        switch (b) {
            case '"', '\\' -> raw((char) b);
            case '\n' -> raw('n');
            case '\r' -> raw('r');
            case '\t' -> raw('t');
            default -> raw(new byte[] {'u', '0', '0', HEX[b >> 4], HEX[b & 15]});
        }
    }

    private void grow(int more) {
        if (length + more > bytes.length) {
            footprint.hold(length + more);
            int twice = Math.min(bytes.length * 2, footprint.most());
            bytes = Arrays.copyOf(bytes, Math.max(twice, length + more));
        }
    }
}
