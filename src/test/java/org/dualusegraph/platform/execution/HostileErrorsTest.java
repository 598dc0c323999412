package org.dualusegraph.platform.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a coded refusal that tells nothing of the server's inside and no value of the request. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class HostileErrorsTest {

    private static final String SECRET = "s3cretV4lue";
    private static final String SPECIFIED = "application/graphql-response+json";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage() + " " + entry.getThrown() + java.util.Arrays.toString(entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void nothing_was_logged_with_a_value() {
        Logger.getLogger("").removeHandler(listener);
        assertThat(logged).noneMatch(line -> line.contains(SECRET)).noneMatch(line -> line.contains("failed"));
    }

    private static Response post(String body) {
        return Api.anonymous()
                .request()
                .contentType("application/json")
                .accept(SPECIFIED)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/graphql");
    }

    private static String request(String query, String variables) {
        return MAPPER.createObjectNode().put("query", query).toString().replaceFirst("}$", "") + ",\"variables\":"
                + variables + "}";
    }

    private static JsonNode assertRefused(Response response, int status, String code) {
        String answer = response.asString();
        assertThat(response.statusCode()).as(answer).isEqualTo(status);
        JsonNode error = Api.json(response).at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).as(answer).isEqualTo(code);
        assertThat(error.path("message").asText()).endsWith(".");
        assertThat(Api.json(response).has("data")).isFalse();
        assertThat(answer)
                .doesNotContain(
                        SECRET, "graphql.", "java.", "org.", "Value{", "StringValue", "ANTLR", "HashMap", "ArrayList")
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("select ");
        return error;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# s3cretV4lue",
                "{",
                "{ viewer s3cretV4lue!",
                "{ viewer { signedIn } } \"s3cretV4lue",
                "{ node(id: \"\\ud800s3cretV4lue\") { id } }",
                "{ node(id: \"\\xs3cretV4lue\") { id } }",
                "{ node(id: \"s3cretV4lue\n\") { id } }",
                "\0s3cretV4lue",
                "{ a: \u202e }",
                "{ organisations(first: 1s3cretV4lue) { totalCount } }",
            })
    void a_document_that_cannot_be_parsed_is_told_by_its_place(String query) {
        JsonNode error = assertRefused(post(request(query, "{}")), 400, "GRAPHQL_PARSE_FAILED");
        assertThat(error.path("message").asText())
                .matches("The document cannot be parsed at line \\d+, column \\d+\\.");
        assertThat(error.path("locations")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { nope } | Field `nope` is not defined on type `Query`.
            { viewer } | Type `Viewer!` of field `viewer` needs a selection of fields.
            { viewer { signedIn { x } } } | Type `Boolean!` of field `signedIn` has no fields to select.
            { organisations(frst: 1) { totalCount } } | The field there has no argument `frst`.
            { organisations(first: "s3cretV4lue") { totalCount } } | Argument `first` has a value that does not fit its type.
            { organisations(first: 99999999999) { totalCount } } | Argument `first` has a value that does not fit its type.
            { organisations(first: 1e1000000000) { totalCount } } | A number has more than 40 digits.
            { technologies(where: {trl: {gte: "s3cretV4lue"}}) { totalCount } } | Argument `where.trl.gte` has a value that does not fit its type.
            { technologies(where: {trl: {most: "s3cretV4lue"}}) { totalCount } } | Argument `where.trl` has a field that `IntFilter` has not: `most`.
            { technologies(where: "s3cretV4lue") { totalCount } } | Argument `where` must be an input object.
            { technologies(orderBy: [{field: s3cretV4lue}]) { totalCount } } | Argument `orderBy[0].field` has a value that does not fit its type.
            { technologies(orderBy: [{direction: ASC}]) { totalCount } } | Argument `orderBy[0]` lacks `field`.
            { technologies(where: {createdAt: {gt: "' contains a field not in 'IntFilter': 's3cretV4lue"}}) { totalCount } } | Argument `where.createdAt.gt` has a value that does not fit its type.
            { node { id } } | Argument `id` is required.
            { node(id: null) { id } } | Argument `id` must not be null.
            query ($v: Int = "s3cretV4lue") { organisations(first: $v) { totalCount } } | The default value of a variable does not fit its type.
            query ($v: Nope) { organisations(first: $v) { totalCount } } | Type `Nope` is not in the schema.
            query ($v: Technology) { organisations(first: $v) { totalCount } } | Variable `$v` has type `Technology`, which is for answers only.
            query ($v: String) { organisations(first: $v) { totalCount } } | Variable `$v` of type `String` is used where `Int` is wanted.
            query ($v: Int, $v: Int) { organisations(first: $v) { totalCount } } | More than one variable is named `v`.
            query ($v: Int) { __typename } | Variable `$v` is not used.
            { organisations(first: $v) { totalCount } } | Variable `$v` is not declared.
            { organisations(first: 1, first: 2) { totalCount } } | More than one argument is named `first`.
            { a: viewer { signedIn } a: __typename } | Fields that share the key `a` differ; give one an alias.
            { ...F } | Fragment `F` is not defined.
            fragment F on Query { __typename } | Fragment `F` is not used.
            { ... on Technology { id } } | A fragment does not fit: type `Query` is never `Technology`.
            { viewer @include(if: "s3cretV4lue") { signedIn } } | Argument `if` has a value that does not fit its type.
            { viewer @include(if: true) @include(if: true) { signedIn } } | Directive `@include` is repeated on a Field.
            { viewer @nope { signedIn } } | Directive `@nope` is not offered.
            { ... @defer { viewer { signedIn } } } | Directive `@defer` is not offered.
            query @skip(if: true) { viewer { signedIn } } | Directive `@skip` is not allowed there.
            { __typename } { __typename } | An operation without a name must stand alone.
            type X { a: Int } | The definition of `X` cannot be executed.
            query A { __typename } query B { __typename } | The document has several operations: operationName must say which one to run.
            """)
    void a_document_that_does_not_fit_is_told_in_our_own_words(String query, String message) {
        JsonNode error = assertRefused(post(request(query, "{}")), 400, "GRAPHQL_VALIDATION_FAILED");
        assertThat(error.path("message").asText()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Int | "s3cretV4lue" | Variable `$v` has a value that does not fit its type.
            Int | 99999999999 | Variable `$v` has a value that does not fit its type.
            Int | 1.5 | Variable `$v` has a value that does not fit its type.
            Int | 1e1000000000 | Variable `$v` has a value that does not fit its type.
            Int | {"s3cretV4lue": 1} | Variable `$v` has a value that does not fit its type.
            Int | ["s3cretV4lue"] | Variable `$v` has a value that does not fit its type.
            Int! | null | Variable `$v` needs a value.
            TechnologyFilter | "s3cretV4lue" | Variable `$v` has a value that does not fit its type.
            TechnologyFilter | {"s3cretV4lue": 1} | A variable has a field that input type `TechnologyFilter` has not.
            TechnologyFilter | {"trl": {"gte": "s3cretV4lue"}} | Variable `$v` has a value that does not fit its type.
            TechnologyFilter | {"and": [null]} | Variable `$v` has a value that does not fit its type.
            [TechnologyOrder!] | [{"field": "s3cretV4lue"}] | Variable `$v` has a value that does not fit its type.
            [TechnologyOrder!] | [{}] | Variable `$v` lacks a value in its field `field`.
            OrganisationBy! | {"ref": "s3cretV4lue", "sourceId": "s3cretV4lue"} | Give exactly one key of `OrganisationBy`.
            OrganisationBy! | {"ref": null} | The one key given, `OrganisationBy.ref`, must not be null.
            """)
    void a_variable_that_does_not_fit_is_told_in_our_own_words(String type, String value, String message) {
        String field = type.startsWith("Int")
                ? "organisations(first: $v) { totalCount }"
                : type.startsWith("Org")
                        ? "organisation(by: $v) { ref }"
                        : "technologies(" + (type.startsWith("[") ? "orderBy" : "where") + ": $v) { totalCount }";
        String body = request("query ($v: " + type + ") { " + field + " }", "{\"v\": " + value + "}");
        JsonNode error = assertRefused(post(body), 400, "GRAPHQL_VALIDATION_FAILED");
        assertThat(error.path("message").asText()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query ($v: Boolean = true) { viewer @include(if: $v) { signedIn } }",
                "query ($v: Boolean = true) { viewer { signedIn @skip(if: $v) } }",
                "query ($v: Boolean = true) { ...F } fragment F on Query { ... @include(if: $v) { viewer { signedIn } } }",
                "query ($v: Boolean) { viewer @include(if: $v) { signedIn } }",
                "query ($v: String = \"A\") { __type(name: $v) { name } }",
            })
    void a_null_where_the_engine_needs_a_value_is_refused(String query) {
        assertRefused(post(request(query, "{\"v\": null}")), 400, "GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void a_condition_that_is_null_spoils_no_other_operation() {
        String query = "query A($v: Boolean = true) { viewer @include(if: $v) { signedIn } }"
                + " query B($v: Boolean = true, $w: Int) { organisations(first: $w) { totalCount }"
                + " viewer @include(if: true) { signedIn @skip(if: $v) } }";
        String body = request(query, "{\"w\": null}").replaceFirst("}$", ",\"operationName\":\"B\"}");
        assertThat(post(body).statusCode()).isEqualTo(200);
    }

    @Test
    void an_unknown_operation_name_is_not_repeated() {
        String body =
                request("query A { __typename }", "{}").replaceFirst("}$", ",\"operationName\":\"" + SECRET + "\"}");
        JsonNode error = assertRefused(post(body), 400, "GRAPHQL_VALIDATION_FAILED");
        assertThat(error.path("message").asText()).isEqualTo("The document has no operation of that operationName.");
        assertThat(post(body.replace(SECRET, "")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a: __schema { types { fields { type { fields { name } } } } } }",
                "{ __schema { types { name } } a: __schema { types { name } } }",
            })
    void introspection_in_bad_faith_exceeds_a_limit(String query) {
        assertRefused(post(request(query, "{}")), 400, "DOCUMENT_LIMIT_EXCEEDED");
        assertRefused(Api.anonymous().query(query), 400, "DOCUMENT_LIMIT_EXCEEDED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\": \"{ __typename }\", \"variables\": {\"v\": NaN}}",
                "{\"query\": \"{ __typename }\", \"variables\": {\"v\": Infinity}}",
                "{\"query\": \"{ __typename }\", \"variables\": {\"v\": 1, \"v\": \"s3cretV4lue\"}}",
                "{\"query\": \"{ __typename }\", \"query\": \"s3cretV4lue\"}",
                "{\"query\": \"{ __typename }\"} s3cretV4lue",
                "{\"query\": \"{ __typename }\", \"s3cretV4lue",
                "{\"query\": \"{ __typename }\", \"operationName\": [\"s3cretV4lue\"]}",
                "{\"query\": {\"s3cretV4lue\": 1}}",
                "{\"query\": \"{ __typename }\", \"extensions\": \"s3cretV4lue\"}",
                "\uFEFF{\"query\": \"{ __typename }\"}",
            })
    void a_body_that_is_no_request_is_refused(String body) {
        assertRefused(post(body), 400, "BAD_REQUEST");
    }

    @Test
    void depth_and_length_of_variables_are_bounded() {
        assertRefused(
                post(request("{ __typename }", "{\"v\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")),
                400,
                "BAD_REQUEST");
        assertRefused(post(request("{ __typename }", "{\"v\":" + "9".repeat(5_000) + "}")), 400, "BAD_REQUEST");
        assertRefused(post(request("{ " + "n".repeat(5_000) + " }", "{}")), 400, "GRAPHQL_VALIDATION_FAILED");
        assertThat(post(request("{ " + "n".repeat(5_000) + " }", "{}")).asString())
                .hasSizeLessThan(600);
    }

    @ParameterizedTest
    @CsvSource({
        "query=%7B__typename%7D&variables=s3cretV4lue, BAD_REQUEST",
        "query=%7B__typename%7D&extensions=5, BAD_REQUEST",
        "query, GRAPHQL_PARSE_FAILED",
        "q=s3cretV4lue, BAD_REQUEST",
        "query=%FFs3cretV4lue, GRAPHQL_PARSE_FAILED",
        "query=%00s3cretV4lue, GRAPHQL_PARSE_FAILED",
    })
    void parameters_that_are_no_request_are_refused(String parameters, String code) throws IOException {
        String answer = get(parameters);
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("\"" + code + "\"")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query=%zz", "query=%7B__typename%7D&variables=%", "query={s3cretV4lue}"})
    void an_address_that_is_none_is_refused_by_the_server_before_any_route(String parameters) throws IOException {
        assertThat(get(parameters)).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n");
    }

    /** Past the clients, which refuse to send such addresses. */
    private static String get(String parameters) throws IOException {
        URI server = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        try (Socket socket = new Socket(server.getHost(), server.getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(("GET /graphql?" + parameters + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + SPECIFIED
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_trace_of_the_caller_is_taken_when_it_is_well_formed() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assertThat(traceId("00-" + trace + "-00f067aa0ba902b7-01")).isEqualTo(trace);
        for (String malformed : new String[] {
            "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01",
            "00-" + trace + "-01",
            trace,
            SECRET,
            "00-" + trace.toUpperCase(java.util.Locale.ROOT) + "-00f067aa0ba902b7-01"
        }) {
            assertThat(traceId(malformed))
                    .isNotEqualTo(trace)
                    .matches("[0-9a-f]{32}")
                    .isNotEqualTo("0".repeat(32));
        }
        assertThat(traceId(SECRET)).isNotEqualTo(traceId(SECRET));
    }

    private static String traceId(String traceparent) {
        Response response = Api.anonymous()
                .request()
                .header("traceparent", traceparent)
                .contentType("application/json")
                .accept(SPECIFIED)
                .body("{}")
                .post("/graphql");
        JsonNode error = assertRefused(response, 400, "BAD_REQUEST");
        assertThat(error.at("/extensions/requestId").asText()).isEqualTo(response.header("X-Request-Id"));
        return error.at("/extensions/traceId").asText();
    }
}
