package org.dualusegraph.platform.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;

/** Opaque cursors: the order they were made for, and the key values of their row. */
final class Cursors {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Cursors() {}

    static String encode(String order, String[] values) {
        List<String> content = new ArrayList<>(values.length + 1);
        content.add(order);
        content.addAll(List.of(values));
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What tells one order from another, in a cursor. */
    static String signature(List<Order> keys, List<Boolean> descending) {
        StringBuilder signature = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            signature.append(keys.get(i).name()).append(descending.get(i) ? '-' : '+');
        }
        return signature.toString();
    }

    /** @throws RequestException INVALID_CURSOR when the cursor is garbage or was made for another order */
    static List<Object> decode(String cursor, List<Order> keys, List<Boolean> descending) {
        try {
            JsonNode content = MAPPER.readTree(Base64.getUrlDecoder().decode(cursor));
            if (!content.isArray()
                    || content.size() != keys.size() + 1
                    || !content.get(0).asText().equals(signature(keys, descending))) {
                throw invalid();
            }
            List<Object> values = new ArrayList<>(keys.size());
            for (int i = 0; i < keys.size(); i++) {
                values.add(keys.get(i).type().parse(content.get(i + 1).asText()));
            }
            return values;
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
    }

    private static RequestException invalid() {
        return new RequestException(
                ErrorCode.INVALID_CURSOR, "The cursor is not one that this connection gave for this order.");
    }
}
