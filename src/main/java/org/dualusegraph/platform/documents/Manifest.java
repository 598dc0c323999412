package org.dualusegraph.platform.documents;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dualusegraph.platform.execution.DocumentId;
import org.dualusegraph.platform.execution.Sha256;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * Documents by their ids, in the form that Relay's compiler and GraphQL Code Generator write.
 *
 * @param texts of the documents, in the order of the file
 */
record Manifest(Map<String, String> texts) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @throws RequestException BAD_REQUEST when it is not a JSON object of texts */
    static Manifest of(byte[] json) {
        JsonNode object;
        try {
            object = MAPPER.readTree(json);
        } catch (IOException e) {
            throw new RequestException(ErrorCode.BAD_REQUEST, "The manifest is not JSON, or names an id twice.");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            texts.put(
                    entry.getKey(),
                    entry.getValue().isTextual() ? entry.getValue().textValue() : "");
        }
        if (!object.isObject() || texts.containsValue("")) {
            throw new RequestException(
                    ErrorCode.BAD_REQUEST,
                    "A manifest is one JSON object whose keys are ids and whose values are documents.");
        }
        return new Manifest(texts);
    }

    /** What is wrong with an id by itself; null when nothing is. */
    static @Nullable ErrorCode fault(String id, String text) {
        if (!DocumentId.wellFormed(id)) {
            return ErrorCode.BAD_REQUEST;
        }
        return id.startsWith(DocumentId.SHA256) && !id.equals(DocumentId.SHA256 + Sha256.of(text))
                ? ErrorCode.PERSISTED_QUERY_HASH_MISMATCH
                : null;
    }
}
