package org.dualusegraph.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Maps the firms of SBIR awards to organisations, one for all spellings of a name. */
final class SbirFirms {

    /** "44 Hunt Street, Array, Watertown, MA, 02472": "Array" is a left-over of the source. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<street>.*), *(?<city>[^,]+), *(?<state>[A-Z]{2}), *(?<zip>\\d{5}(?:-\\d{4})?)");

    private SbirFirms() {}

    static void write(Path awards, RowSink rows) throws IOException {
        var firms = new LinkedHashMap<String, Row>();
        JsonLines.each(awards, award -> {
            var firm = award.text("firm");
            if (firm != null) {
                firms.computeIfAbsent(sourceId(firm), id -> organisation(id, firm))
                        .ifAbsent("addresses", addresses(award.text("firmAddress")));
            }
        });
        for (var row : firms.values()) {
            rows.add(row);
        }
    }

    /** The owner of an award: its firm, or the agency where the source names none. */
    static Row owner(SourceRecord award) {
        var firm = award.text("firm");
        return firm == null ? SbirTopicMapper.owner(award).ref() : Row.ref(sourceId(firm));
    }

    private static String sourceId(String firm) {
        return Texts.sourceId("sbir-firm", Texts.key(firm));
    }

    /** Only firms established in the United States can receive these awards. */
    private static Row organisation(String id, String firm) {
        return Row.of("Organisation")
                .put("sourceId", id)
                .put("legalName", Texts.clip(firm))
                .put("type", "OTHER")
                .put("helix", "INDUSTRY")
                .put("countryOfEstablishment", "US");
    }

    private static @Nullable List<Row> addresses(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain = text.replace(", Array,", ",");
        var parts = ADDRESS.matcher(plain);
        var address = parts.matches()
                ? new Row()
                        .put("street", parts.group("street"))
                        .put("city", parts.group("city"))
                        .put("subdivision", parts.group("state"))
                        .put("postcode", parts.group("zip"))
                : new Row().put("street", Texts.clip(plain));
        return List.of(address.put("country", "US"));
    }
}
