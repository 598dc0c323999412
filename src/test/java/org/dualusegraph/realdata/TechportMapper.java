package org.dualusegraph.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps NASA TechPort projects to technologies with their readiness levels. */
final class TechportMapper {

    private TechportMapper() {}

    static void write(Path file, RowSink rows) throws IOException {
        JsonLines.each(file, source -> {
            var id = source.text("id");
            if (id != null) {
                rows.add(project(id, source));
            }
        });
    }

    private static Row project(String id, SourceRecord source) {
        var number = id.replaceFirst("^techport-", "");
        return TechnologyRow.of(
                        Texts.sourceId("techport", number),
                        source.text("title", id),
                        source.text("abstract"),
                        NasaMapper.DIRECTION,
                        NasaOrganisations.owner(source))
                .put("sourceUrl", number.matches("\\d+") ? "https://techport.nasa.gov/view/" + number : null)
                .text("advantageOverStateOfArt", source.text("benefits"))
                .put("trl", readiness(source))
                .put("keywords", Texts.clip(keywords(source)));
    }

    /** The current level, or else the level at the start; the level aimed at unless it is below that one. */
    private static @Nullable Row readiness(SourceRecord source) {
        var start = level(source, "trlStart");
        var stated = level(source, "trlCurrent");
        var current = stated == null ? start : stated;
        if (current == null) {
            return null;
        }
        var end = level(source, "trlEnd");
        return new Row()
                .put("current", current)
                .put("target", end != null && end >= current ? end : null)
                .put("assessedOn", Dates.text(source.text("updated")))
                .put("evidence", start == null ? null : "NASA TechPort: the project started at TRL " + start + ".");
    }

    private static @Nullable Integer level(SourceRecord source, String field) {
        var level = source.integer(field);
        return level != null && level >= 1 && level <= 9 ? level : null;
    }

    private static List<String> keywords(SourceRecord source) {
        var keywords = new ArrayList<String>();
        keywords.addAll(source.texts("acronym"));
        keywords.addAll(source.texts("programme"));
        source.records("taxonomy").forEach(area -> keywords.addAll(area.texts("title")));
        return keywords.stream().distinct().toList();
    }
}
