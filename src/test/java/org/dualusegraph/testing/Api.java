package org.dualusegraph.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** The API as a client uses it: over HTTP, with real tokens of the test issuer. */
public final class Api {

    private static final JsonMapper MAPPER = new JsonMapper();
    /** The test issuer's tokens hold for 300 seconds, which a slow machine needs for one class. */
    private static final Duration TOKENS_KEPT = Duration.ofSeconds(120);

    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String text, Instant fetched) {

        boolean fresh() {
            return fetched.plus(TOKENS_KEPT).isAfter(Instant.now());
        }
    }

    private final String user;

    private Api(String user) {
        this.user = user;
    }

    public static Api anonymous() {
        return new Api("");
    }

    /** @param user one of the demo users; the password is the name */
    public static Api as(String user) {
        return new Api(user);
    }

    /** Runs a query that is expected to have no errors, and gives its data. */
    public JsonPath data(String query, Map<String, Object> variables) {
        Response response = query(query, variables);
        JsonPath json = response.jsonPath();
        if (response.statusCode() != 200 || json.get("errors") != null) {
            throw new AssertionError(response.statusCode() + " " + response.asString());
        }
        return json.setRootPath("data");
    }

    public JsonPath data(String query) {
        return data(query, Map.of());
    }

    /** Like {@link #data}, for large answers: parsed once, not evaluated path by path. */
    public JsonNode tree(String query, Map<String, Object> variables) {
        Response response = query(query, variables);
        JsonNode answer = json(response);
        if (response.statusCode() != 200 || answer.has("errors")) {
            throw new AssertionError(
                    query + " " + variables + ": " + response.statusCode() + " " + response.asString());
        }
        return answer.path("data");
    }

    public static JsonNode json(Response response) {
        try {
            return MAPPER.readTree(response.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Response query(String query, Map<String, Object> variables) {
        return request()
                .contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql");
    }

    public Response query(String query) {
        return query(query, Map.of());
    }

    /** Sends rows to the import and gives its answer. */
    public Response load(byte[] rows, boolean dryRun) {
        return request().contentType("application/x-ndjson").body(rows).post("/import?dryRun=" + dryRun);
    }

    /** A request that carries the user's token. */
    public RequestSpecification request() {
        // The media type is sent as it stands: the API takes no charset but UTF-8.
        RequestSpecification request = given().config(io.restassured.config.RestAssuredConfig.config()
                .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                        .defaultContentCharset("UTF-8")
                        .encodeContentTypeAs("application/x-ndjson", io.restassured.http.ContentType.BINARY)));
        return user.isEmpty() ? request : request.auth().oauth2(token(user));
    }

    public static String token(String user) {
        return TOKENS.compute(
                        user,
                        (name, known) ->
                                known != null && known.fresh() ? known : new Token(fetchToken(name), Instant.now()))
                .text();
    }

    private static String fetchToken(String user) {
        String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return given().formParam("grant_type", "password")
                .formParam("username", user)
                .formParam("password", user)
                .formParam("client_id", "quarkus-app")
                .formParam("client_secret", "secret")
                .post(issuer + "/token")
                .jsonPath()
                .getString("access_token");
    }
}
