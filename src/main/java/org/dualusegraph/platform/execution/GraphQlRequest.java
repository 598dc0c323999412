package org.dualusegraph.platform.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request as the GraphQL-over-HTTP specification describes it.
 *
 * @param query the text of the document, unless it is named
 * @param documentId the id of a trusted document, well-formed; never together with the text or a hash
 * @param persistedHash what an automatic persisted query is known by; with the text it is to be remembered
 * @param operationName the operation to run, never empty
 * @param readAfter the position of a change that the answer must hold
 */
public record GraphQlRequest(
        @Nullable String query,
        @Nullable String documentId,
        @Nullable String persistedHash,
        @Nullable String operationName,
        Map<String, Object> variables,
        @Nullable String readAfter) {

    /** Strict, so that no two readers of a request can take it for two different ones. */
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .reader();

    /** Of PostgreSQL's log, as its type pg_lsn is written. */
    private static final String POSITION = "[0-9A-F]{1,8}/[0-9A-F]{1,8}";

    private static final ObjectReader OBJECT = JSON.forType(new TypeReference<Map<String, Object>>() {});

    /** @throws RequestException BAD_REQUEST when the body is not a JSON object with the fields of a request */
    public static GraphQlRequest ofBody(byte[] body) {
        return ofJson(parse(utf8(body), "The body"));
    }

    /** @throws RequestException BAD_REQUEST when it is not a JSON object with the fields of a request */
    public static GraphQlRequest ofJson(JsonNode json) {
        if (!json.isObject()) {
            throw bad("The body must be one JSON object; batches are not answered.");
        }
        return of(
                text(json, "query"),
                text(json, "documentId"),
                text(json, "operationName"),
                json.get("variables"),
                json.get("extensions"));
    }

    /** @throws RequestException BAD_REQUEST when the parameters are not those of a request */
    public static GraphQlRequest ofParameters(MultiMap parameters) {
        String variables = parameters.get("variables");
        String extensions = parameters.get("extensions");
        return of(
                parameters.get("query"),
                parameters.get("documentId"),
                parameters.get("operationName"),
                variables == null ? null : parse(variables, "The parameter variables"),
                extensions == null ? null : parse(extensions, "The parameter extensions"));
    }

    private static GraphQlRequest of(
            @Nullable String query,
            @Nullable String documentId,
            @Nullable String operationName,
            @Nullable JsonNode variables,
            @Nullable JsonNode extensions) {
        JsonNode told = object(extensions, "extensions");
        String hash = persistedHash(told);
        if (query == null && documentId == null && hash == null) {
            throw bad("The request has no query.");
        }
        if (documentId != null && (query != null || hash != null)) {
            throw bad("A request holds a documentId or a query, not both.");
        }
        if (documentId != null && !DocumentId.wellFormed(documentId)) {
            throw bad("documentId is not a document identifier.");
        }
        JsonNode given = object(variables, "variables");
        return new GraphQlRequest(
                query,
                documentId,
                hash,
                operationName == null || operationName.isEmpty() ? null : operationName,
                given == null ? Map.of() : map(given),
                told == null ? null : readAfter(told));
    }

    private static @Nullable String readAfter(JsonNode extensions) {
        String position = text(extensions, "readAfter");
        if (position != null && !position.matches(POSITION)) {
            throw bad("extensions.readAfter must be what an answer gave.");
        }
        return position;
    }

    /** By the protocol of automatic persisted queries, version 1. */
    private static @Nullable String persistedHash(@Nullable JsonNode extensions) {
        JsonNode persisted =
                extensions == null ? null : object(extensions.get("persistedQuery"), "extensions.persistedQuery");
        if (persisted == null) {
            return null;
        }
        JsonNode version = persisted.get("version");
        if (version == null || !version.isInt() || version.intValue() != 1) {
            throw bad("extensions.persistedQuery.version must be 1.");
        }
        String hash = text(persisted, "sha256Hash");
        if (hash == null || !DocumentId.wellFormed(hash)) {
            throw bad(
                    "extensions.persistedQuery.sha256Hash must be a SHA-256 in hexadecimal digits, or a document id.");
        }
        return hash;
    }

    private static @Nullable JsonNode object(@Nullable JsonNode json, String what) {
        if (json == null || json.isNull()) {
            return null;
        }
        if (!json.isObject()) {
            throw bad(what + " must be an object.");
        }
        return json;
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

    private static Map<String, Object> map(JsonNode object) {
        try {
            return OBJECT.readValue(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String json, String what) {
        try {
            return JSON.readTree(json);
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
