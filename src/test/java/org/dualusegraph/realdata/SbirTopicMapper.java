package org.dualusegraph.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Maps SBIR topics to challenges of the agencies that set them. */
final class SbirTopicMapper {

    /** The year of the source's last topics, for a topic without any date. */
    private static final LocalDate LAST_KNOWN = LocalDate.of(2018, 1, 1);

    private SbirTopicMapper() {}

    static void write(Path file, RowSink rows) throws IOException {
        JsonLines.each(file, source -> {
            var id = source.text("id");
            if (id != null) {
                rows.add(challenge(id, source));
            }
        });
    }

    /** The one branch that the topic or award is of; the agency where it has none or several. */
    static Agency owner(SourceRecord source) {
        var branches = source.texts(source.node().has("branches") ? "branches" : "branch");
        return Agencies.branch(source.text("agency"), branches.size() == 1 ? branches.getFirst() : null);
    }

    /** Topics address small firms of the United States only. */
    private static Row challenge(String id, SourceRecord source) {
        var sourceId = Texts.sourceId("sbir-topic", id.replaceFirst("^sbirtopic-", ""));
        var row = OpportunityRow.of(sourceId, "CHALLENGE", source.text("title", id), source.text("description"))
                .put("sourceUrl", Texts.url(source.text("url")))
                .put("direction", SbirAwardMapper.direction(source))
                .put("partnerCountries", new Row().put("mode", "ALLOW").put("countries", List.of("US")))
                .put("deadline", Dates.text(source.text("closeDate")))
                .put("owner", owner(source).ref());
        return OpportunityRow.withPeriod(row, period(source));
    }

    private static OpenPeriod period(SourceRecord source) {
        var deadline = Dates.day(source.text("closeDate"));
        var first = Stream.of("releaseDate", "openDate")
                .map(field -> Dates.day(source.text(field)))
                .filter(Objects::nonNull)
                .findFirst();
        var otherwise = deadline == null ? LAST_KNOWN : deadline.minusMonths(1);
        return OpenPeriod.of(first.orElse(otherwise), deadline);
    }
}
