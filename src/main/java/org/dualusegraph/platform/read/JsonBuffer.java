package org.dualusegraph.platform.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dualusegraph.platform.graphql.JsonData;

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

    void raw(byte[] json) {
        grow(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
    }

    /** A number or a boolean. */
    void literal(Object value) {
        raw(value.toString().getBytes(StandardCharsets.US_ASCII));
    }

    void string(String value) {
        grow(value.length() + 2);
        bytes[length++] = '"';
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                i = wide(value, i);
            } else if (c < 0x20 || c == '"' || c == '\\') {
                escape(c);
            } else {
                grow(1);
                bytes[length++] = (byte) c;
            }
        }
        raw('"');
    }

    private int wide(String value, int start) {
        int end = start;
        while (end < value.length() && value.charAt(end) >= 0x80) {
            end++;
        }
        raw(value.substring(start, end).getBytes(StandardCharsets.UTF_8));
        return end - 1;
    }

    private void escape(char c) {
        raw('\\');
        switch (c) {
            case '"', '\\' -> raw(c);
            case '\n' -> raw('n');
            case '\r' -> raw('r');
            case '\t' -> raw('t');
            default -> raw(new byte[] {'u', '0', '0', HEX[c >> 4], HEX[c & 15]});
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
