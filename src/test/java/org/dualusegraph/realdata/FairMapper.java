package org.dualusegraph.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/** Maps the defence fairs to events and the exhibitor list to their participations. */
final class FairMapper {

    private final Path events;
    private final Clock clock;

    FairMapper(Path events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    static String sourceId(String fair) {
        return Texts.sourceId("caat-event", fair);
    }

    /** The fairs with a date or at least a year; an event needs one. */
    void write(RowSink rows) throws IOException {
        JsonLines.each(events, fair -> {
            var id = fair.text("id");
            var dates = FairDates.of(fair);
            if (id != null && dates != null) {
                rows.add(event(id, fair, dates));
            }
        });
    }

    static void writeExhibitors(Path participations, RowSink rows) throws IOException {
        Csv.each(participations, source -> {
            var exhibitor = source.text("exhibitor_id");
            var event = source.text("event_id");
            if (exhibitor != null && event != null) {
                rows.add(participation(sourceId(event), ExhibitorMapper.sourceId(exhibitor), "EXHIBITOR"));
            }
        });
    }

    static Row participation(String event, String organisation, String role) {
        return Row.of("EventParticipation")
                .put("event", Row.ref(event))
                .put("organisation", Row.ref(organisation))
                .put("role", role);
    }

    private Row event(String id, SourceRecord fair, FairDates dates) {
        var country = Countries.code(fair.text("country"));
        var endsAt = Dates.end(dates.last());
        return Row.of("Event")
                .put("sourceId", sourceId(id))
                .put("kind", "FAIR")
                .put("format", fair.flag("online") ? "ONLINE" : "IN_PERSON")
                .title("title", title(id, fair))
                .text("description", description(fair))
                .put("startsAt", Dates.start(dates.first()).toString())
                .put("endsAt", endsAt.toString())
                .put("timezone", Countries.zone(country))
                .put("datePrecision", dates.precision().name())
                .put(
                        "venue",
                        new Row()
                                .put("name", Texts.cut(fair.text("venue"), Texts.TITLE))
                                .put("country", country)
                                .coordinates(fair))
                .put("website", Texts.url(fair.text("website")))
                .put("state", endsAt.isBefore(clock.instant()) ? "COMPLETED" : "PUBLISHED")
                .put("visibility", new Row().put("audience", "PUBLIC"));
    }

    private static String title(String id, SourceRecord fair) {
        var name = fair.text("name", id);
        var full = fair.text("fullName", name);
        return full.contains(name) ? full : full + " (" + name + ")";
    }

    private static String description(SourceRecord fair) {
        var series = "Series: " + fair.text("series", Objects.requireNonNullElse(fair.text("name"), "unknown")) + ".";
        var exhibitors = fair.integer("exhibitorCount");
        return exhibitors == null ? series : series + " Exhibitors listed by the organiser: " + exhibitors + ".";
    }
}
