package org.dualusegraph.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A stream of Server-Sent Events that a GraphQL request is answered with. */
public final class EventClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int SECONDS = 20;

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    private EventClient(HttpRequest request) {
        try {
            response = HTTP.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** @param token null for an anonymous viewer */
    public static EventClient post(String token, String document) {
        return post(token, document, Map.of());
    }

    public static EventClient post(String token, String document, Map<String, Object> variables) {
        String body = MAPPER.valueToTree(Map.of("query", document, "variables", variables))
                .toString();
        return new EventClient(request("", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public static EventClient get(String token, String document) {
        String query = "?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8);
        return new EventClient(
                request(query, token).header("Accept-Encoding", "gzip").build());
    }

    private static HttpRequest.Builder request(String query, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/graphql" + query))
                .timeout(Duration.ofSeconds(SECONDS))
                .header("Accept", "text/event-stream");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The body of a request that was refused. */
    public JsonNode json() throws IOException {
        return MAPPER.readTree(String.join("\n", rest()));
    }

    /** The next line that is not empty, comments included. */
    public String line() {
        return CompletableFuture.supplyAsync(this::read)
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private String read() {
        try {
            String line = lines.readLine();
            while (line != null && line.isEmpty()) {
                line = lines.readLine();
            }
            return String.valueOf(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data of the next event, which must be an answer. */
    public JsonNode next() throws IOException {
        String line = line();
        while (line.equals(":")) {
            line = line();
        }
        String data = line();
        if (!line.equals("event: next") || !data.startsWith("data: ")) {
            throw new AssertionError("next was expected: " + line + " " + data);
        }
        return MAPPER.readTree(data.substring("data: ".length()));
    }

    /** What is left until the end of the stream, without empty lines and comments. */
    public List<String> rest() {
        List<String> rest = new ArrayList<>();
        for (String line = line(); !line.equals("null"); line = line()) {
            if (!line.equals(":")) {
                rest.add(line);
            }
        }
        return rest;
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
