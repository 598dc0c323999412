package org.dualusegraph.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Maps SBIR phase II awards to technologies of the awarded firms. */
final class SbirAwardMapper {

    private SbirAwardMapper() {}

    static void write(Path file, RowSink rows) throws IOException {
        JsonLines.each(file, source -> {
            var id = source.text("id");
            if (id != null) {
                rows.add(technology(id, source));
            }
        });
    }

    /** Work for defence or homeland security is meant for both markets; work for a civil agency is civil at first. */
    static String direction(SourceRecord source) {
        return Agencies.isDefence(source.text("agency")) ? "BIDIRECTIONAL" : "SPIN_IN";
    }

    private static Row technology(String id, SourceRecord source) {
        var keywords = Stream.of("program", "phase", "agency", "branch", "topicCode")
                .map(source::text)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return TechnologyRow.of(
                        Texts.sourceId("sbir", id.replaceFirst("^sbir-", "")),
                        source.text("title", id),
                        source.text("abstract"),
                        direction(source),
                        SbirFirms.owner(source))
                .put("sourceUrl", Texts.url(source.text("url")))
                .put("keywords", Texts.clip(keywords));
    }
}
