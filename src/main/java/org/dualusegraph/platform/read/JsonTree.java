package org.dualusegraph.platform.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dualusegraph.platform.read.JsonWriter.Outcome;
import org.dualusegraph.platform.read.Plan.JsonField;
import org.dualusegraph.platform.read.Plan.JsonSelection;
import org.jspecify.annotations.Nullable;

/** Writes the selected part of a jsonb value. */
final class JsonTree {

    private final JsonBuffer out;

    JsonTree(JsonBuffer out) {
        this.out = out;
    }

    Outcome node(@Nullable JsonNode node, JsonSelection selection) {
        if (node == null || node.isNull()) {
            return Outcome.NULL;
        }
        if (node.isArray()) {
            out.raw('[');
            for (int i = 0; i < node.size(); i++) {
                if (i > 0) {
                    out.raw(',');
                }
                node(node.get(i), selection);
            }
            out.raw(']');
        } else if (node.isObject()) {
            object(node, selection);
        } else if (node.isTextual()) {
            out.string(node.asText());
        } else {
            out.raw(node.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return Outcome.WRITTEN;
    }

    private void object(JsonNode node, JsonSelection selection) {
        out.raw('{');
        String separator = "";
        for (Map.Entry<String, JsonField> entry : selection.fields().entrySet()) {
            if (!separator.isEmpty()) {
                out.raw(',');
            }
            separator = ",";
            out.string(entry.getKey());
            out.raw(':');
            field(node, entry.getValue(), selection.typename());
        }
        out.raw('}');
    }

    private void field(JsonNode node, JsonField field, String typename) {
        if (field.name().equals("__typename")) {
            out.string(typename);
        } else if (node(node.get(field.name()), field.selection()) == Outcome.NULL) {
            if (field.list()) {
                out.raw('[');
                out.raw(']');
            } else {
                out.rawNull();
            }
        }
    }
}
