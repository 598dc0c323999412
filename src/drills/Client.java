package drills;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One who asks, as a client of the API does. */
final class Client {

    /** Nobody waits longer. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final String token;

    /** @param token empty for nobody in particular */
    Client(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * What came back.
     *
     * @param status 0 when nothing did
     * @param json the body; missing when it is none
     */
    record Answer(int status, JsonNode json, HttpHeaders headers, double seconds) {

        /** The code of the first error, OK, or LOST when there was no answer. */
        String code() {
            if (status == 0) {
                return "LOST";
            }
            return json.at("/errors/0/extensions/code").asText(status == 200 ? "OK" : "HTTP_" + status);
        }

        boolean ok() {
            return status == 200 && code().equals("OK");
        }

        JsonNode data(String pointer) {
            return json.at("/data" + pointer);
        }

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    Answer ask(String document, Map<String, ?> variables) {
        return ask(document, variables, Map.of());
    }

    Answer ask(String document, Map<String, ?> variables, Map<String, String> headers) {
        Map<String, Object> body = new HashMap<>();
        body.put("query", document);
        body.put("variables", variables);
        return send("/graphql", "application/json", MAPPER.valueToTree(body).toString(), headers);
    }

    /** A GraphQL request as it is sent. */
    Answer json(String body) {
        return send("/graphql", "application/json", body, Map.of());
    }

    Answer put(String path, String json) {
        return send("PUT", path, "application/json", json, Map.of());
    }

    /** Any body to any path. */
    Answer send(String path, String type, String body, Map<String, String> headers) {
        return send("POST", path, type, body, headers);
    }

    private Answer send(String method, String path, String type, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .header("Accept", "application/graphql-response+json, application/json")
                .method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            JsonNode json = response.body().startsWith("{") ? MAPPER.readTree(response.body()) : MAPPER.missingNode();
            return new Answer(response.statusCode(), json, response.headers(), seconds(start));
        } catch (IOException lost) {
            return new Answer(0, MAPPER.missingNode(), HttpHeaders.of(Map.of(), (name, value) -> true), seconds(start));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
