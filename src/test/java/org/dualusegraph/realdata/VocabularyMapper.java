package org.dualusegraph.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps a code list to its scheme and concepts, each parent before its children. */
final class VocabularyMapper {

    private static final Locale ROMANIAN = Locale.of("ro");

    private final VocabularyFile vocabulary;
    private final Path file;
    private final Map<String, SourceRecord> entries = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();

    VocabularyMapper(VocabularyFile vocabulary, Path file) {
        this.vocabulary = vocabulary;
        this.file = file;
    }

    void write(RowSink rows) throws IOException {
        entries.clear();
        written.clear();
        Csv.each(file, entry -> {
            var code = entry.text("code");
            if (code != null) {
                entries.putIfAbsent(code, entry);
            }
        });
        rows.add(vocabulary.scheme());
        for (var code : entries.keySet()) {
            writeWithParents(code, rows);
        }
    }

    private void writeWithParents(String code, RowSink rows) throws IOException {
        var entry = entries.get(code);
        if (entry == null || !written.add(code)) {
            return;
        }
        var parent = parent(code, entry);
        if (parent != null) {
            writeWithParents(parent, rows);
        }
        rows.add(Row.of("Concept")
                .put("scheme", vocabulary.code())
                .put("notation", code)
                .put("label", label(code, entry))
                .put("parent", parent));
    }

    /** The parent, unless the file lacks it; programme parts name it by their code: HORIZON.2.3.1 is in HORIZON.2.3. */
    private @Nullable String parent(String code, SourceRecord entry) {
        var dot = code.lastIndexOf('.');
        var byCode = vocabulary == VocabularyFile.HORIZON_EUROPE && dot > 0 ? code.substring(0, dot) : null;
        var parent = entry.text("parent");
        var named = parent == null ? byCode : parent;
        return named != null && entries.containsKey(named) && !named.equals(code) ? named : null;
    }

    private Row label(String code, SourceRecord entry) {
        if (vocabulary == VocabularyFile.NUTS && code.length() == 2) {
            return new Row().put("en", Countries.name(code, Locale.ENGLISH)).put("ro", Countries.name(code, ROMANIAN));
        }
        var title = entry.text(vocabulary == VocabularyFile.NUTS ? "name_latin" : "title_en", code);
        return new Row().put("en", Texts.cut(title, Texts.TITLE));
    }
}
