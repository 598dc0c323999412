package org.dualusegraph.realdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Gets bearer tokens from the identity provider that the application itself names. */
final class TokenSource {

    private final HttpClient http;
    private final LoaderSettings settings;

    TokenSource(HttpClient http, LoaderSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    /** The given token, or a fresh one: they last a few minutes only. */
    String token() throws IOException, InterruptedException {
        var given = settings.token();
        if (given != null) {
            return given;
        }
        var configuration = get(issuer() + "/.well-known/openid-configuration");
        var endpoint = URI.create(required(configuration, "/token_endpoint"));
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form()))
                .build();
        return required(send(request), "/access_token");
    }

    private String issuer() throws IOException, InterruptedException {
        var given = settings.issuer();
        var issuer = given == null
                ? required(get(settings.url() + "/.well-known/oauth-protected-resource"), "/authorization_servers/0")
                : given;
        return issuer.replaceAll("/+$", "");
    }

    private String form() {
        return List.of(
                        List.of("grant_type", "password"),
                        List.of("client_id", "quarkus-app"),
                        List.of("client_secret", "secret"),
                        List.of("scope", "openid"),
                        List.of("username", settings.user()),
                        List.of("password", settings.password()))
                .stream()
                .map(pair -> pair.getFirst() + "=" + URLEncoder.encode(pair.getLast(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return Json.MAPPER.readTree(response.body());
    }

    private static String required(JsonNode json, String pointer) throws IOException {
        var value = json.at(pointer).asText();
        if (value.isEmpty()) {
            throw new IOException("The answer has no " + pointer);
        }
        return value;
    }
}
