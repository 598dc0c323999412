package org.dualusegraph.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps the exhibitors of defence fairs to organisations, without judging what they make. */
final class ExhibitorMapper {

    private ExhibitorMapper() {}

    static void write(Path file, RowSink rows) throws IOException {
        JsonLines.each(file, source -> {
            var id = source.text("id");
            if (id != null) {
                rows.add(organisation(id, source));
            }
        });
    }

    static String sourceId(String exhibitor) {
        return Texts.sourceId("caat", exhibitor);
    }

    private static Row organisation(String id, SourceRecord source) {
        var country = Countries.code(source.text("country"));
        return Row.of("Organisation")
                .put("sourceId", sourceId(id))
                .put("legalName", Texts.clip(source.text("name", id)))
                .put("aliases", Texts.clip(source.texts("aliases")))
                .put("type", "OTHER")
                .put("helix", "INDUSTRY")
                .put("countryOfEstablishment", country)
                .put("addresses", addresses(source, country))
                .put("website", Texts.url(source.text("website")))
                .text("description", description(source.texts("categories")));
    }

    private static List<Row> addresses(SourceRecord source, @Nullable String country) {
        var address = new Row()
                .put("street", Texts.cut(source.text("address"), Texts.TITLE))
                .coordinates(source);
        return address.isEmpty() ? List.of() : List.of(address.put("country", country));
    }

    private static @Nullable String description(List<String> categories) {
        return categories.isEmpty() ? null : "Listed by fair organisers under: " + String.join("; ", categories);
    }
}
