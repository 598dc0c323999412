package org.dualusegraph.platform.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Logs into a file as a packaged service does to its console. */
public final class LogFile implements QuarkusTestProfile {

    private static final Path FILE = Path.of("target/signals-test.log");
    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.log.file.enabled", "true",
                "quarkus.log.file.path", FILE.toString(),
                "quarkus.log.file.filter", "requests",
                "quarkus.log.file.rotation.file-suffix", "",
                "quarkus.log.file.json.enabled", "true",
                "quarkus.log.file.json.exception-output-type", "formatted",
                "quarkus.log.category.\"access\".level", "DEBUG",
                "dual-use-graph.limits.deadline", "4S");
    }

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> lines() {
        return text().lines()
                .filter(line -> line.endsWith("}"))
                .map(LogFile::parse)
                .toList();
    }

    /** The lines of a request, when one of them is as expected; whatever is there after ten seconds otherwise. */
    static List<JsonNode> request(String requestId, Predicate<JsonNode> expected) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
        List<JsonNode> lines = of(requestId);
        while (lines.stream().noneMatch(expected) && Instant.now().isBefore(deadline)) {
            lines = of(requestId);
        }
        return lines;
    }

    static JsonNode access(String requestId) {
        return request(requestId, LogFile::isAccess).stream()
                .filter(LogFile::isAccess)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAccess(JsonNode line) {
        return line.path("loggerName").asText().equals("access");
    }

    private static List<JsonNode> of(String requestId) {
        return lines().stream()
                .filter(line -> line.at("/mdc/requestId").asText().equals(requestId))
                .toList();
    }

    private static JsonNode parse(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
