package org.dualusegraph.platform.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to one request: status, media type and JSON body, of results and refusals alike. */
public final class Answer {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST_ERRORS = 5;

    private final HttpServerResponse response;
    private final String requestId = UUID.randomUUID().toString();
    private String mediaType = MediaTypes.JSON;

    public Answer(RoutingContext context) {
        this.response = context.response();
    }

    Answer as(String type) {
        mediaType = type;
        return this;
    }

    public String requestId() {
        return requestId;
    }

    /** Ends the request without a result. */
    public void refuse(int status, ErrorCode code, @Nullable String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("extensions", Map.of("code", code.name(), "requestId", requestId));
        send(status, Buffer.buffer(json(Map.of("errors", List.of(error)))));
    }

    /** Ends a request whose token is not accepted. */
    public void refuseToken() {
        response.putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        refuse(401, ErrorCode.UNAUTHENTICATED, "The token is not accepted.");
    }

    void send(ExecutionResult result) {
        boolean specified = mediaType.equals(MediaTypes.GRAPHQL_RESPONSE);
        int status = result.isDataPresent() || !specified ? 200 : 400;
        Buffer body = Buffer.buffer("{");
        if (!result.getErrors().isEmpty()) {
            body.appendString("\"errors\":").appendBytes(json(errors(result.getErrors())));
        }
        if (result.isDataPresent()) {
            body.appendString(result.getErrors().isEmpty() ? "\"data\":" : ",\"data\":");
            JsonData data = result.getData();
            body.appendBytes(data.bytes(), 0, data.length());
        }
        send(status, body.appendString("}"));
    }

    /** Ends the request with a body that is JSON already. */
    public void send(int status, Buffer body) {
        response.setStatusCode(status)
                .putHeader("Content-Type", mediaType)
                .putHeader("X-Request-Id", requestId)
                .end(body);
    }

    private List<Map<String, Object>> errors(List<GraphQLError> errors) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (GraphQLError error : errors.subList(0, Math.min(MOST_ERRORS, errors.size()))) {
            Map<String, Object> entry = new LinkedHashMap<>(error.toSpecification());
            Map<String, Object> extensions = new LinkedHashMap<>();
            extensions.put("code", code(error));
            extensions.put("requestId", requestId);
            entry.put("extensions", extensions);
            entry.computeIfPresent("locations", (key, places) -> places.equals(List.of()) ? null : places);
            list.add(entry);
        }
        return list;
    }

    private static Object code(GraphQLError error) {
        if (error.getExtensions() != null && error.getExtensions().get("code") != null) {
            return error.getExtensions().get("code");
        }
        return error.getErrorType() == ErrorType.InvalidSyntax
                ? ErrorCode.GRAPHQL_PARSE_FAILED.name()
                : ErrorCode.GRAPHQL_VALIDATION_FAILED.name();
    }

    private static byte[] json(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
