package org.dualusegraph.realdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the names of a ROR record: each spelling once per language, with all the types it has. */
final class RorNames {

    /**
     * A spelling in a language.
     *
     * @param value the name
     * @param lang its two-letter language; null when the source tells none
     */
    private record Name(String value, @Nullable String lang) {}

    private final Map<Name, List<String>> types = new LinkedHashMap<>();

    private RorNames() {}

    static List<Row> of(String id, SourceRecord source) {
        var names = new RorNames();
        var display = source.text("name", id);
        names.add(display, language(display, source.records("labels")), "ror_display", "label");
        for (var label : source.records("labels")) {
            names.add(label.text("v"), lang(label), "label");
        }
        source.texts("aliases").forEach(alias -> names.add(alias, null, "alias"));
        source.texts("acronyms").forEach(acronym -> names.add(acronym, null, "acronym"));
        return names.rows();
    }

    /** The language in which the displayed name is also a label. */
    private static @Nullable String language(String name, List<SourceRecord> labels) {
        for (var label : labels) {
            if (name.equals(label.text("v"))) {
                return lang(label);
            }
        }
        return null;
    }

    private static @Nullable String lang(SourceRecord label) {
        var lang = label.text("lang", "");
        return lang.matches("[a-z]{2}") ? lang : null;
    }

    private void add(@Nullable String value, @Nullable String lang, String... kinds) {
        if (value == null) {
            return;
        }
        var known = types.computeIfAbsent(new Name(Texts.clip(value), lang), name -> new ArrayList<>());
        for (var kind : kinds) {
            if (!known.contains(kind)) {
                known.add(kind);
            }
        }
    }

    private List<Row> rows() {
        return types.entrySet().stream()
                .map(name -> new Row()
                        .always("value", name.getKey().value)
                        .always("types", name.getValue())
                        .always("lang", name.getKey().lang))
                .toList();
    }
}
