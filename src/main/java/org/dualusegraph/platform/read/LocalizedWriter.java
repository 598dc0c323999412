package org.dualusegraph.platform.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dualusegraph.platform.read.JsonWriter.Outcome;
import org.dualusegraph.platform.read.Plan.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Writes a LocalizedText from its stored values, choosing the language that each field's arguments ask for. Nearly every row has
 * one, so its JSON becomes a tree only where all values are selected.
 */
final class LocalizedWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> FALLBACK = List.of("en", "ro");

    private record Value(String lang, String text) {}

    private LocalizedWriter() {}

    static Outcome write(JsonBuffer out, @Nullable String stored, Plan.LocalizedText plan, Arguments arguments) {
        if (stored == null) {
            return Outcome.NULL;
        }
        List<Value> values = values(stored);
        if (values.isEmpty()) {
            return Outcome.NULL;
        }
        out.raw('{');
        for (int i = 0; i < plan.fields().size(); i++) {
            TextField field = plan.fields().get(i);
            out.key(i, field.key());
            switch (field.part()) {
                case VALUES -> new JsonTree(out).node(ColumnKind.json(stored), field.values());
                case TEXT -> out.string(best(values, arguments.of(field.call())).text);
                case LANG -> out.string(best(values, arguments.of(field.call())).lang);
                case TYPENAME -> out.string("LocalizedText");
            }
        }
        out.raw('}');
        return Outcome.WRITTEN;
    }

    private static List<Value> values(String stored) {
        List<Value> values = new ArrayList<>(2);
        try (JsonParser json = JSON.createParser(stored)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                values.add(value(json));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    private static Value value(JsonParser json) throws IOException {
        String lang = "";
        String text = "";
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "lang" -> lang = json.getText();
                case "text" -> text = json.getText();
                default -> json.skipChildren();
            }
        }
        return new Value(lang, text);
    }

    private static Value best(List<Value> values, Map<String, Object> arguments) {
        Value best = find(values, arguments.get("lang"));
        List<?> fallback = arguments.get("fallback") instanceof List<?> languages ? languages : FALLBACK;
        for (int i = 0; best == null && i < fallback.size(); i++) {
            best = find(values, fallback.get(i));
        }
        return best == null ? values.getFirst() : best;
    }

    private static @Nullable Value find(List<Value> values, @Nullable Object lang) {
        for (Value value : values) {
            if (lang instanceof String wanted && value.lang.equalsIgnoreCase(wanted)) {
                return value;
            }
        }
        return null;
    }
}
