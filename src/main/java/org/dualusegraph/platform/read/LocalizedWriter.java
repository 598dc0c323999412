package org.dualusegraph.platform.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dualusegraph.platform.read.JsonWriter.Outcome;
import org.dualusegraph.platform.read.Plan.TextField;
import org.jspecify.annotations.Nullable;

/** Writes a LocalizedText from its stored values, choosing the language that each field's arguments ask for. */
final class LocalizedWriter {

    private static final List<String> FALLBACK = List.of("en", "ro");

    private LocalizedWriter() {}

    static Outcome write(JsonBuffer out, @Nullable JsonNode values, Plan.LocalizedText plan, Arguments arguments) {
        if (values == null || values.isEmpty()) {
            return Outcome.NULL;
        }
        out.raw('{');
        for (int i = 0; i < plan.fields().size(); i++) {
            TextField field = plan.fields().get(i);
            if (i > 0) {
                out.raw(',');
            }
            out.string(field.key());
            out.raw(':');
            switch (field.part()) {
                case VALUES -> new JsonTree(out).node(values, field.values());
                case TEXT ->
                    out.string(best(values, arguments.of(field.call()))
                            .path("text")
                            .asText());
                case LANG ->
                    out.string(best(values, arguments.of(field.call()))
                            .path("lang")
                            .asText());
                case TYPENAME -> out.string("LocalizedText");
            }
        }
        out.raw('}');
        return Outcome.WRITTEN;
    }

    private static JsonNode best(JsonNode values, Map<String, Object> arguments) {
        for (String wanted : wanted(arguments)) {
            for (JsonNode value : values) {
                if (value.path("lang").asText().equalsIgnoreCase(wanted)) {
                    return value;
                }
            }
        }
        return values.get(0);
    }

    private static List<String> wanted(Map<String, Object> arguments) {
        List<String> wanted = new ArrayList<>();
        if (arguments.get("lang") instanceof String lang) {
            wanted.add(lang);
        }
        if (arguments.get("fallback") instanceof List<?> fallback) {
            fallback.forEach(lang -> wanted.add(String.valueOf(lang)));
        } else {
            wanted.addAll(FALLBACK);
        }
        return wanted;
    }
}
