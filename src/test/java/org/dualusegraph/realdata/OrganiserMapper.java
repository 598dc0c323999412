package org.dualusegraph.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps the named organisers of fairs to organisations and to their part in the fairs. */
final class OrganiserMapper {

    /** Left-overs of the source's own extraction: field names where a name should be. */
    private static final Set<String> NOT_NAMES =
            Set.of("name", "address", "alias", "email", "social", "telephone", "website");

    private final Path events;

    OrganiserMapper(Path events) {
        this.events = events;
    }

    /** One organisation per organiser; a later fair adds the website or country that an earlier one lacks. */
    void writeOrganisations(RowSink rows) throws IOException {
        var organisations = new LinkedHashMap<String, Row>();
        JsonLines.each(
                events,
                fair -> organisers(fair).forEach((id, organiser) -> {
                    var known = organisations.computeIfAbsent(id, key -> organisation(key, organiser));
                    known.ifAbsent("countryOfEstablishment", Countries.code(organiser.text("country")));
                    known.ifAbsent("website", Texts.url(organiser.text("website")));
                }));
        for (var row : organisations.values()) {
            rows.add(row);
        }
    }

    void writeParticipations(RowSink rows) throws IOException {
        JsonLines.each(events, fair -> {
            var event = fair.text("id");
            if (event != null && FairDates.of(fair) != null) {
                for (var organiser : organisers(fair).keySet()) {
                    rows.add(FairMapper.participation(FairMapper.sourceId(event), organiser, "ORGANISER"));
                }
            }
        });
    }

    private static Map<String, SourceRecord> organisers(SourceRecord fair) {
        var organisers = new LinkedHashMap<String, SourceRecord>();
        for (var organiser : fair.records("organisers")) {
            var name = organiser.text("name");
            if (name != null && !NOT_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
                organisers.putIfAbsent(sourceId(name, country(name, organiser, fair)), organiser);
            }
        }
        return organisers;
    }

    /** A ministry's name says little without its country, so the fair's country stands in for a missing one. */
    private static @Nullable String country(String name, SourceRecord organiser, SourceRecord fair) {
        var country = Countries.code(organiser.text("country"));
        var ministry = name.toLowerCase(Locale.ROOT).startsWith("ministry of ");
        return country == null && ministry ? Countries.code(fair.text("country")) : country;
    }

    private static String sourceId(String name, @Nullable String country) {
        var suffix = country == null ? "" : "-" + country.toLowerCase(Locale.ROOT);
        return Texts.sourceId("caat-organiser", Texts.key(name) + suffix);
    }

    private static Row organisation(String id, SourceRecord organiser) {
        return Row.of("Organisation")
                .put("sourceId", id)
                .put("legalName", Texts.clip(organiser.text("name", id)))
                .put("type", "OTHER");
    }
}
