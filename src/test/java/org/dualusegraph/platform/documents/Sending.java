package org.dualusegraph.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import org.dualusegraph.testing.Api;

/** Requests of anonymous clients that take GraphQL responses with their status codes. */
final class Sending {

    private static final String SPECIFIED = "application/graphql-response+json";

    private Sending() {}

    /** @param body a map or a JSON text */
    static Response post(Object body) {
        return Api.anonymous()
                .request()
                .contentType("application/json")
                .accept(SPECIFIED)
                .body(body)
                .post("/graphql");
    }

    static Response get(Map<String, String> parameters) {
        return Api.anonymous()
                .request()
                .accept(SPECIFIED)
                .queryParams(parameters)
                .get("/graphql");
    }

    static Response byId(String id) {
        return post(Map.of("documentId", id));
    }

    static void assertRefused(Response response, int status, String code, String message) {
        assertRefused(response, status, code);
        assertThat(response.jsonPath().getString("errors[0].message")).isEqualTo(message);
    }

    static void assertRefused(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo(code);
        assertThat(response.jsonPath().getString("errors[0].extensions.requestId"))
                .isEqualTo(response.header("X-Request-Id"));
    }
}
