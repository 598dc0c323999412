package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** A GraphQL server that is asked the queries of the bench. */
final class Subject {

    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    final String url;
    final String token;
    final long pid;

    Subject(String url, String token, long pid) {
        this.url = url;
        this.token = token;
        this.pid = pid;
    }

    static ObjectNode body(Path document, ObjectNode variables) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        body.put("query", Files.readString(document).replaceAll("\\s+", " "));
        body.set("variables", variables);
        return body;
    }

    /** The data of an answer that is expected to have no errors. */
    JsonNode ask(ObjectNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            String text = client.send(request.build(), BodyHandlers.ofString()).body();
            JsonNode answer = JSON.readTree(text);
            if (answer.has("errors") || !answer.has("data")) {
                throw new IllegalStateException(body + " " + text);
            }
            return answer.path("data");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
