package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a row names another object: by type, kind of key and key.
 *
 * @param type the GraphQL type
 * @param kind id, ref, sourceId, identifier, code or subject
 * @param key the key; of an identifier and of a concept both parts, separated by a space
 */
record Ref(String type, String kind, String key) {

    private static final Map<String, String> TYPES = Map.of(
            "organisation", "Organisation",
            "owner", "Organisation",
            "from", "Organisation",
            "to", "Organisation",
            "technology", "Technology",
            "event", "Event");

    /** The type that a field with this name points at, null for a field that is no reference. */
    static @Nullable String typeOf(String field) {
        return TYPES.get(field);
    }

    static Ref concept(String scheme, String notation) {
        return new Ref("Concept", "code", scheme + " " + notation);
    }

    static Ref identifier(String scheme, String value) {
        return new Ref("Organisation", "identifier", scheme + " " + value);
    }

    /** The reference that an object with exactly one key makes, null when it makes none. */
    static @Nullable Ref of(String type, JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            return null;
        }
        Map.Entry<String, JsonNode> entry = node.properties().iterator().next();
        JsonNode key = entry.getValue();
        return switch (entry.getKey()) {
            case "id", "ref", "sourceId" ->
                key.isTextual() ? new Ref(type, entry.getKey(), key.textValue().strip()) : null;
            case "identifier" ->
                type.equals("Organisation")
                                && key.path("scheme").isTextual()
                                && key.path("value").isTextual()
                        ? identifier(
                                key.path("scheme").textValue(),
                                key.path("value").textValue().strip())
                        : null;
            default -> null;
        };
    }

    /** The concept that an object with scheme and notation names, null when it names none. */
    static @Nullable Ref ofConcept(JsonNode node) {
        return node.size() == 2
                        && node.path("scheme").isTextual()
                        && node.path("notation").isTextual()
                ? concept(
                        node.path("scheme").textValue().strip(),
                        node.path("notation").textValue().strip())
                : null;
    }
}
