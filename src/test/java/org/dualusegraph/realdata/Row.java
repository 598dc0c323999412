package org.dualusegraph.realdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A JSON object under construction that leaves out every absent value. */
final class Row {

    private final ObjectNode node = Json.MAPPER.createObjectNode();

    /** An import row of a type. */
    static Row of(String typename) {
        return new Row().put("__typename", typename);
    }

    /** A reference by sourceId. */
    static Row ref(String sourceId) {
        return new Row().put("sourceId", sourceId);
    }

    Row put(String field, @Nullable Object value) {
        var json = value == null ? null : json(value);
        if (json != null && !isEmpty(json)) {
            node.set(field, json);
        }
        return this;
    }

    /** Puts the value even where it is null or empty, for records whose own schema asks for the key. */
    Row always(String field, @Nullable Object value) {
        node.set(field, value == null ? Json.MAPPER.nullNode() : json(value));
        return this;
    }

    /** Puts an English long text. */
    Row text(String field, @Nullable String english) {
        return put(field, new Row().put("en", Texts.cut(english, Texts.LONG)));
    }

    /** Puts an English name or title. */
    Row title(String field, @Nullable String english) {
        return put(field, new Row().put("en", Texts.cut(english, Texts.TITLE)));
    }

    Row ifAbsent(String field, @Nullable Object value) {
        return node.has(field) ? this : put(field, value);
    }

    /** Puts the latitude and longitude of a source record when both are on the globe. */
    Row coordinates(SourceRecord source) {
        var latitude = source.decimal("lat");
        var longitude = source.decimal("lon");
        if (latitude == null || longitude == null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            return this;
        }
        return put("latitude", latitude).put("longitude", longitude);
    }

    boolean isEmpty() {
        return node.isEmpty();
    }

    ObjectNode node() {
        return node;
    }

    private static boolean isEmpty(JsonNode json) {
        return json.isContainerNode()
                ? json.isEmpty()
                : json.isTextual() && json.asText().isBlank();
    }

    private static JsonNode json(Object value) {
        return switch (value) {
            case Row row -> row.node;
            case Collection<?> items -> array(items);
            default -> Json.MAPPER.valueToTree(value);
        };
    }

    private static ArrayNode array(Collection<?> items) {
        var array = Json.MAPPER.createArrayNode();
        items.forEach(item -> array.add(json(item)));
        return array;
    }
}
