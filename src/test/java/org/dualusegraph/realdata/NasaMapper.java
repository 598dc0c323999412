package org.dualusegraph.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps NASA's software and patents to technologies of its centres. */
final class NasaMapper {

    /** What a civil space agency offers would come into defence from the civil side. */
    static final String DIRECTION = "SPIN_IN";

    private NasaMapper() {}

    static void writeSoftware(Path file, RowSink rows) throws IOException {
        JsonLines.each(file, source -> {
            var id = source.text("id");
            if (id != null) {
                rows.add(software(id, source));
            }
        });
    }

    static void writePatents(Path file, RowSink rows) throws IOException {
        JsonLines.each(file, source -> {
            var id = source.text("id", source.text("caseNumber", ""));
            if (!id.isEmpty()) {
                rows.add(patent(id, source));
            }
        });
    }

    private static Row software(String id, SourceRecord source) {
        var sourceId = Texts.sourceId("nasa-software", id.replaceFirst("^nasa-sw-", ""));
        var keywords = new ArrayList<String>();
        List.of("categories", "keywords", "languages").forEach(field -> keywords.addAll(source.texts(field)));
        var repository = Texts.url(source.text("repositoryUrl"));
        return TechnologyRow.of(
                        sourceId,
                        source.text("title", id),
                        source.text("abstract"),
                        DIRECTION,
                        NasaOrganisations.owner(source))
                .put("sourceUrl", repository == null ? Texts.url(source.text("homepageUrl")) : repository)
                .text("economicComparison", terms(source))
                .put("keywords", Texts.clip(keywords.stream().distinct().toList()))
                .put("iprs", List.of(new Row().put("kind", "COPYRIGHT").put("number", source.text("caseNumber"))));
    }

    /** On which terms the software is to be had. */
    private static @Nullable String terms(SourceRecord source) {
        var licences = source.texts("licence");
        var usage = source.text("usageType");
        var licence = licences.isEmpty() ? "" : "Licence: " + String.join(", ", licences) + ".";
        var terms = usage == null ? licence : (licence + " Usage: " + usage + ".").strip();
        return terms.isEmpty() ? null : terms;
    }

    private static Row patent(String id, SourceRecord source) {
        var sourceId = Texts.sourceId("nasa-patent", id);
        return TechnologyRow.of(sourceId, source.text("title", id), null, DIRECTION, NasaOrganisations.owner(source))
                .put("iprs", List.of(right(source)));
    }

    /** Issued patents by their number, applications by their serial; any other status is kept as OTHER. */
    private static Row right(SourceRecord source) {
        var number = source.text("patentNumber");
        var serial = source.text("applicationSerial");
        var kind = switch (source.text("status", number == null ? "Application" : "Issued")) {
            case "Issued" -> "PATENT_GRANTED";
            case "Application" -> "PATENT_APPLIED";
            default -> "OTHER";
        };
        return new Row()
                .put("kind", kind)
                .put("office", "USPTO")
                .put("number", number == null || kind.equals("PATENT_APPLIED") ? serial : number)
                .put("expiresOn", Dates.text(source.text("expires")))
                .put("jurisdictions", List.of("US"));
    }
}
