package org.dualusegraph.realdata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file of one JSON object a line, one line at a time. */
final class JsonLines {

    private JsonLines() {}

    /** What is done with each record. */
    interface Reader {
        void read(SourceRecord source) throws IOException;
    }

    /** Gives each object of the file to the reader, passing over lines that are none; a missing file is empty. */
    static void each(Path file, Reader reader) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (var lines = open(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var json = parse(line);
                if (json != null && json.isObject()) {
                    reader.read(new SourceRecord(json));
                }
            }
        }
    }

    /** Opens a UTF-8 text; bytes that are not UTF-8 become the replacement character instead of an error. */
    static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private static @Nullable JsonNode parse(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }
}
