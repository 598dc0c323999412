package org.dualusegraph.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads newline-delimited JSON line by line, however long the file; blank lines are passed over. */
final class LineReader {

    /** A line: its number, its size, and the object on it or what is wrong with it. */
    record Parsed(
            int number,
            int bytes,
            @Nullable ObjectNode json,
            @Nullable RowError error) {}

    private static final int LONGEST = 1024 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int limit;
    private int number;
    private long bytesRead;

    LineReader(InputStream in) {
        this.in = in;
    }

    long bytesRead() {
        return bytesRead;
    }

    /** The next line that is not blank, null at the end of the file. */
    @Nullable
    Parsed next() throws IOException {
        while (true) {
            line.reset();
            number++;
            boolean tooLong = false;
            int next = read();
            if (next < 0) {
                return null;
            }
            for (; next >= 0 && next != '\n'; next = read()) {
                if (line.size() < LONGEST) {
                    line.write(next);
                } else {
                    tooLong = true;
                }
            }
            if (tooLong) {
                return bad(ImportErrorCode.LINE_TOO_LONG, "A line holds at most 1 MiB.");
            }
            byte[] bytes = line.toByteArray();
            if (!blank(bytes)) {
                return parse(bytes);
            }
        }
    }

    private Parsed parse(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode json = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (json instanceof ObjectNode object) {
                return new Parsed(
                        number, bytes.length, RorRecord.matches(object) ? RorRecord.toRow(object) : object, null);
            }
            return bad(ImportErrorCode.MALFORMED_JSON, "A line holds one JSON object.");
        } catch (CharacterCodingException e) {
            return bad(ImportErrorCode.MALFORMED_UTF8, "The line is not UTF-8.");
        } catch (JsonProcessingException e) {
            return bad(ImportErrorCode.MALFORMED_JSON, "The line is not a JSON object.");
        }
    }

    private Parsed bad(ImportErrorCode code, String message) {
        return new Parsed(number, 0, null, new RowError(null, code, message));
    }

    private static boolean blank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private int read() throws IOException {
        if (position == limit) {
            limit = in.read(buffer);
            position = 0;
            if (limit <= 0) {
                limit = 0;
                return -1;
            }
            bytesRead += limit;
        }
        return buffer[position++] & 0xff;
    }
}
