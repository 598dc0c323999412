package org.dualusegraph.realdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A record of a source file, read so that a missing or ill-typed value is simply absent.
 *
 * @param node the JSON value
 */
record SourceRecord(JsonNode node) {

    /** The value as trimmed text; null when missing, blank or not a scalar. */
    @Nullable
    String text(String field) {
        return text(node.path(field));
    }

    String text(String field, String otherwise) {
        var text = text(field);
        return text == null ? otherwise : text;
    }

    @Nullable
    Integer integer(String field) {
        var number = decimal(field);
        return number == null || Math.abs(number) > Integer.MAX_VALUE ? null : (Integer) number.intValue();
    }

    @Nullable
    Double decimal(String field) {
        try {
            var text = text(field);
            var number = text == null ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(number) ? (Double) number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    /** The texts of a list, or the one text where the source has a scalar. */
    List<String> texts(String field) {
        var value = node.path(field);
        var texts = new ArrayList<String>();
        (value.isArray() ? value : List.of(value)).forEach(item -> {
            var text = text(item);
            if (text != null && !texts.contains(text)) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** The object in a field; an empty one where there is none. */
    SourceRecord record(String field) {
        return new SourceRecord(node.path(field));
    }

    List<SourceRecord> records(String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false)
                .filter(JsonNode::isObject)
                .map(SourceRecord::new)
                .toList();
    }

    private static @Nullable String text(JsonNode value) {
        var text = value.isValueNode() && !value.isNull()
                ? value.asText().replace('\0', ' ').strip()
                : "";
        return text.isEmpty() ? null : text;
    }
}
