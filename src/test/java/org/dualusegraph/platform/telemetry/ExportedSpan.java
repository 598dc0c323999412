package org.dualusegraph.platform.telemetry;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A span as it goes over the wire, read with as much of protobuf as OTLP's messages need. */
record ExportedSpan(
        String traceId, String spanId, String parentId, String name, long kind, Map<String, String> attributes) {

    /** One field of a message: a number, or bytes. */
    private record Field(int number, long value, byte @Nullable [] bytes) {}

    static List<ExportedSpan> all(byte[] request) {
        List<ExportedSpan> spans = new ArrayList<>();
        for (byte[] resource : messages(request, 1)) {
            for (byte[] scope : messages(resource, 2)) {
                messages(scope, 2).forEach(span -> spans.add(span(span)));
            }
        }
        return spans;
    }

    private static ExportedSpan span(byte[] span) {
        Map<String, String> attributes = new HashMap<>();
        for (byte[] attribute : messages(span, 9)) {
            attributes.put(text(attribute, 1), value(messages(attribute, 2).getFirst()));
        }
        long kind = fields(span).stream()
                .filter(field -> field.number() == 6)
                .mapToLong(Field::value)
                .sum();
        return new ExportedSpan(hex(span, 1), hex(span, 2), hex(span, 4), text(span, 5), kind, attributes);
    }

    private static String value(byte[] any) {
        Field field = fields(any).getFirst();
        return field.bytes() == null
                ? String.valueOf(field.value())
                : new String(field.bytes(), StandardCharsets.UTF_8);
    }

    private static String text(byte[] message, int number) {
        return new String(messages(message, number).getFirst(), StandardCharsets.UTF_8);
    }

    private static String hex(byte[] message, int number) {
        List<byte[]> found = messages(message, number);
        return found.isEmpty() ? "" : HexFormat.of().formatHex(found.getFirst());
    }

    private static List<byte[]> messages(byte[] message, int number) {
        return fields(message).stream()
                .filter(field -> field.number() == number && field.bytes() != null)
                .map(field -> Objects.requireNonNull(field.bytes()))
                .toList();
    }

    private static List<Field> fields(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message);
        List<Field> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            int key = (int) varint(in);
            switch (key & 7) {
                case 0 -> fields.add(new Field(key >> 3, varint(in), null));
                case 1 -> fields.add(new Field(key >> 3, fixed(in, 8), null));
                case 2 -> {
                    byte[] bytes = new byte[(int) varint(in)];
                    in.get(bytes);
                    fields.add(new Field(key >> 3, 0, bytes));
                }
                case 5 -> fields.add(new Field(key >> 3, fixed(in, 4), null));
                default -> throw new IllegalArgumentException("No wire type: " + key);
            }
        }
        return fields;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static long fixed(ByteBuffer in, int size) {
        byte[] bytes = new byte[size];
        in.get(bytes);
        return new BigInteger(bytes).longValue();
    }
}
