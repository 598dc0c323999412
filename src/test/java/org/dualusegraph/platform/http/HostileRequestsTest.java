package org.dualusegraph.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dualusegraph.platform.limits.DefaultLimits;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A hostile request gets a small, coded 4xx, and the next ordinary one its answer. */
@QuarkusTest
@TestProfile(DefaultLimits.class)
@WithTestResource(PostgresResource.class)
class HostileRequestsTest {

    private static final int LARGEST_REFUSAL = 2_000;

    /** One request as its bytes: what clients refuse to send. */
    private record Raw(String name, String method, String target, String contentType, byte[] body) {

        static Raw query(String name, String query) {
            return post(name, "{\"query\": " + quoted(query) + "}");
        }

        static Raw post(String name, String json) {
            return new Raw(name, "POST", "/graphql", "application/json", json.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String many(int times, String part) {
        return IntStream.range(0, times)
                .mapToObj(i -> part.replace("#", "" + i))
                .collect(Collectors.joining(" "));
    }

    static List<Arguments> a_hostile_request_is_refused() {
        return List.of(
                Arguments.of(Raw.query("1,000 aliases", "{ " + many(1_000, "a#: viewer { signedIn }") + " }"), 400),
                Arguments.of(Raw.query("1,000 aliased __typename", "{ " + many(1_000, "a#: __typename") + " }"), 400),
                Arguments.of(Raw.query("5,000 duplicate fields", "{ " + "__typename ".repeat(5_000) + " }"), 400),
                Arguments.of(
                        Raw.query("2,000 directives", "{ __typename " + "@skip(if: true) ".repeat(600) + "}"), 400),
                Arguments.of(
                        Raw.query(
                                "depth 50",
                                "{ concepts { nodes { " + "parent { ".repeat(50) + "notation" + " }".repeat(50)
                                        + " } } }"),
                        400),
                Arguments.of(
                        Raw.query(
                                "nested pages of 100",
                                "{ organisations(first: 100) { nodes { technologies(first: 100) { nodes { owners(first: 100) {"
                                        + " nodes { ref } } } } } } }"),
                        400),
                Arguments.of(Raw.query("15,000 tokens", "{ " + many(7_500, "a#") + " }"), 400),
                Arguments.of(Raw.post("11 MB body", "{\"query\": \"" + " ".repeat(11_000_000) + "\"}"), 413),
                Arguments.of(Raw.post("array batch", "[" + "{\"query\":\"{ __typename }\"},".repeat(999) + "{}]"), 400),
                Arguments.of(
                        Raw.query(
                                "circular fragments",
                                "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"),
                        400),
                Arguments.of(
                        Raw.query("a fragment of itself", "{ ...A } fragment A on Query { viewer { signedIn } ...A }"),
                        400),
                Arguments.of(
                        Raw.query(
                                "introspection bomb",
                                "{ __schema { types { " + "fields { type { ".repeat(8) + "name" + " } }".repeat(8)
                                        + " } } }"),
                        400),
                Arguments.of(
                        Raw.query(
                                "introspection again and again",
                                "{ " + many(100, "a#: __schema { types { name } }") + " }"),
                        400),
                Arguments.of(
                        new Raw(
                                "mutation by GET",
                                "GET",
                                "/graphql?query=mutation%7Bx%7D",
                                "application/json",
                                new byte[0]),
                        405),
                Arguments.of(
                        new Raw(
                                "text/plain",
                                "POST",
                                "/graphql",
                                "text/plain",
                                "{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.UTF_8)),
                        415),
                Arguments.of(
                        new Raw(
                                "a form",
                                "POST",
                                "/graphql",
                                "application/x-www-form-urlencoded",
                                "query=mutation{x}".getBytes(StandardCharsets.UTF_8)),
                        415),
                Arguments.of(
                        Raw.post(
                                "huge variables",
                                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":\"" + "x".repeat(300_000) + "\"}}"),
                        413),
                Arguments.of(
                        Raw.post(
                                "deep variables",
                                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + "[".repeat(100_000)
                                        + "]".repeat(100_000) + "}}"),
                        400),
                Arguments.of(Raw.query("100 mutations", "mutation { " + many(100, "a#: publish") + " }"), 400),
                Arguments.of(
                        new Raw("invalid UTF-8", "POST", "/graphql", "application/json", new byte[] {
                            '{', '"', 'q', (byte) 0xc3, (byte) 0x28, '"', '}'
                        }),
                        400),
                Arguments.of(
                        Raw.query(
                                "a number of 200,000 digits",
                                "{ organisations(first: " + "9".repeat(200_000) + ") { totalCount } }"),
                        400),
                Arguments.of(Raw.query("an exponent", "{ organisations(first: 1e999999999) { totalCount } }"), 400),
                Arguments.of(Raw.query("garbage id", "{ node(id: \"garbage\") { id } }"), 400),
                Arguments.of(Raw.query("garbage cursor", "{ organisations(after: \"garbage\") { totalCount } }"), 400),
                Arguments.of(
                        Raw.post(
                                "null byte in an id",
                                "{\"query\":\"query($i:ID!){node(id:$i){id}}\",\"variables\":{\"i\":\"\\u0000\"}}"),
                        400),
                Arguments.of(
                        Raw.post(
                                "null byte in a filter",
                                "{\"query\":\"{organisations(where:{name:{contains:\\\"\\\\u0000\\\"}}){totalCount}}\"}"),
                        400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_hostile_request_is_refused(Raw request, int status) throws IOException {
        String answer = send(request);
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer).containsIgnoringCase("content-type: application/json");
        assertThat(JsonPath.from(body).getString("errors[0].extensions.code")).isNotBlank();
        assertThat(body).hasSizeLessThan(LARGEST_REFUSAL);
        assertThat(Api.anonymous().query("{ viewer { signedIn } }").statusCode())
                .isEqualTo(200);
    }

    @Test
    void numbers_beyond_int_are_told_with_a_code() {
        for (String number : List.of("2147483648", "-2147483649", "1e400", "99999999999999999999", "1.5")) {
            String code = Api.anonymous()
                    .query("{ organisations(first: " + number + ") { totalCount } }")
                    .jsonPath()
                    .getString("errors[0].extensions.code");
            assertThat(code).as(number).isIn("GRAPHQL_VALIDATION_FAILED", "INVALID_ARGUMENT");
        }
        assertThat(Api.anonymous()
                        .query(
                                "query ($n: Int) { organisations(first: $n) { totalCount } }",
                                Map.of("n", 3_000_000_000L))
                        .jsonPath()
                        .getString("errors[0].extensions.code"))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void a_body_that_does_not_come_is_not_waited_for() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream()
                    .write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 100\r\n\r\n{\"query\":")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("REQUEST_TIMEOUT");
        }
    }

    private static Socket connect() throws IOException {
        URI url = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        Socket socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String send(Raw request) throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write((request.method + " " + request.target
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                            + request.contentType + "\r\nContent-Length: " + request.body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            try {
                out.write(request.body);
                out.flush();
            } catch (IOException refusedBeforeTheEnd) {
                // The answer is there to be read all the same.
            }
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
