package org.dualusegraph.platform.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import org.dualusegraph.platform.execution.GraphQlRequest;
import org.dualusegraph.platform.graphql.RequestException;

/**
 * A message of graphql-transport-ws.
 *
 * @param type what it is
 * @param json all of it
 */
record Message(String type, JsonNode json) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Message parse(String text) throws InvalidMessageException {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new InvalidMessageException("The message is not JSON");
        }
        if (!json.isObject() || !json.path("type").isTextual()) {
            throw new InvalidMessageException("The message has no type");
        }
        return new Message(json.path("type").textValue(), json);
    }

    /** What the message is about: an operation of the client's. */
    String id() throws InvalidMessageException {
        String id = json.path("id").asText("");
        if (!json.path("id").isTextual() || id.isEmpty()) {
            throw new InvalidMessageException("The message has no id");
        }
        return id;
    }

    /** The object that may come with connection_init, ping and pong; missing where there is none. */
    JsonNode details() throws InvalidMessageException {
        JsonNode payload = json.path("payload");
        if (payload.isMissingNode() || payload.isNull()) {
            return MissingNode.getInstance();
        }
        if (!payload.isObject()) {
            throw new InvalidMessageException("The payload is not an object");
        }
        return payload;
    }

    GraphQlRequest request() throws InvalidMessageException {
        if (!json.path("payload").isObject()) {
            throw new InvalidMessageException("The message has no payload");
        }
        try {
            return GraphQlRequest.ofJson(json.path("payload"));
        } catch (RequestException e) {
            throw new InvalidMessageException("The payload is not a request");
        }
    }

    static String plain(String type) {
        return "{\"type\":\"" + type + "\"}";
    }

    static String complete(String id) {
        return "{\"id\":" + quoted(id) + ",\"type\":\"complete\"}";
    }

    /** @param payload JSON */
    static String about(String id, String type, byte[] payload) {
        return "{\"id\":" + quoted(id) + ",\"type\":\"" + type + "\",\"payload\":"
                + new String(payload, StandardCharsets.UTF_8) + "}";
    }

    private static String quoted(String text) {
        try {
            return MAPPER.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
