package org.dualusegraph.platform.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.jspecify.annotations.Nullable;

/** A GraphQL request as the GraphQL-over-HTTP specification describes it. */
public record GraphQlRequest(String query, @Nullable String operationName, Map<String, Object> variables) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** @throws RequestException BAD_REQUEST when the body is not a JSON object with the fields of a request */
    public static GraphQlRequest ofBody(byte[] body) {
        JsonNode json = parse(utf8(body), "The body");
        if (!json.isObject()) {
            throw bad("The body must be one JSON object; batches are not answered.");
        }
        return ofJson(json);
    }

    /** @throws RequestException BAD_REQUEST when the object has not the fields of a request */
    public static GraphQlRequest ofJson(JsonNode json) {
        return of(text(json, "query"), text(json, "operationName"), json.get("variables"), json.get("extensions"));
    }

    /** @throws RequestException BAD_REQUEST when the parameters are not those of a request */
    public static GraphQlRequest ofParameters(MultiMap parameters) {
        String variables = parameters.get("variables");
        String extensions = parameters.get("extensions");
        return of(
                parameters.get("query"),
                parameters.get("operationName"),
                variables == null ? null : parse(variables, "The parameter variables"),
                extensions == null ? null : parse(extensions, "The parameter extensions"));
    }

    private static GraphQlRequest of(
            @Nullable String query,
            @Nullable String operationName,
            @Nullable JsonNode variables,
            @Nullable JsonNode extensions) {
        if (query == null) {
            throw bad("The request has no query.");
        }
        if (extensions != null && !extensions.isNull() && !extensions.isObject()) {
            throw bad("extensions must be an object.");
        }
        if (variables == null || variables.isNull()) {
            return new GraphQlRequest(query, operationName, Map.of());
        }
        if (!variables.isObject()) {
            throw bad("variables must be an object.");
        }
        return new GraphQlRequest(query, operationName, MAPPER.convertValue(variables, OBJECT));
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw bad(field + " must be a string.");
        }
        return value.textValue();
    }

    private static JsonNode parse(String json, String what) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw bad(what + " is not JSON.");
        }
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw bad("The body is not UTF-8.");
        }
    }

    private static RequestException bad(String message) {
        return new RequestException(ErrorCode.BAD_REQUEST, message);
    }
}
