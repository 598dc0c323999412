package org.dualusegraph.event;

import jakarta.inject.Singleton;
import org.dualusegraph.platform.read.CursorType;
import org.dualusegraph.platform.read.Filters;
import org.dualusegraph.platform.read.Link;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;
import org.dualusegraph.platform.security.Rule;

/** The read model of events. */
@Singleton
public class Events implements ReadModel {

    private static final String LIVE = "t.state <> 'DRAFT'";
    private static final String OWN = "EXISTS (SELECT 1 FROM event_organisation own WHERE own.event_id = t.id"
            + " AND own.role = 'ORGANISER' AND own.organisation_id = ANY(" + Rule.MY_ORGANISATIONS + "))";

    @Override
    public void declare(Models models) {
        models.lookup("event", "Event");
        models.list("events", "Event");
        models.type("Event")
                .table("event", Rule.published(LIVE, OWN))
                .node("EV")
                .columns("ref", "sourceId", "kind", "format", "title", "description", "startsAt", "endsAt", "timezone")
                .columns("datePrecision", "capacity", "registrationOpensAt", "registrationClosesAt", "website")
                .columns("state", "version", "createdAt", "updatedAt")
                .embed(
                        "venue",
                        "coalesce(t.venue_name, t.venue_address, t.venue_city, t.venue_country)",
                        venue -> venue.column("name", "t.venue_name")
                                .column("address", "t.venue_address")
                                .column("city", "t.venue_city")
                                .column("country", "t.venue_country")
                                .column("latitude", "t.venue_latitude")
                                .column("longitude", "t.venue_longitude"))
                .embed(
                        "visibility",
                        null,
                        visibility -> visibility.columns("audience").column("ownerDisclosure", "'OPEN'"))
                .many(
                        "organisations",
                        "Organisation",
                        participants("event_id", "organisation_id").argument("roles", "l.role"))
                .many(
                        "organisers",
                        "Organisation",
                        participants("event_id", "organisation_id").visible(clearance -> "l.role = 'ORGANISER'"))
                .many("concepts", "Concept", Link.through("event_concept", "event_id", "concept_id"))
                .lookup("ref", (sql, ref) -> sql.add("t.ref = ").bind(ref))
                .lookup("sourceId", (sql, source) -> sql.add("t.source_id = ").bind(source));
        declareFilters(models);
        models.type("Organisation").many("events", "Event", participants("organisation_id", "event_id"));
        models.type("Concept").many("events", "Event", Link.through("event_concept", "concept_id", "event_id"));
    }

    private static Link participants(String parent, String target) {
        return Link.through("event_organisation", parent, target)
                .edge("role", "l.role")
                .tiebreak("role");
    }

    private static void declareFilters(Models models) {
        models.type("Event")
                .filter("ref", Filters.of("t.ref"))
                .filter("title", Filters.localized("t.title", "t.title_fold"))
                .filter("kind", Filters.of("t.kind"))
                .filter("format", Filters.of("t.format"))
                .filter("state", Filters.of("t.state"))
                .filter("startsAt", Filters.of("t.starts_at"))
                .filter("endsAt", Filters.of("t.ends_at"))
                .filter("country", Filters.of("t.venue_country"))
                .filter("city", Filters.of("t.venue_city"))
                .filter("concepts", Filters.many("Concept", Link.through("event_concept", "event_id", "concept_id")))
                .filter("organisations", Filters.many("Organisation", participants("event_id", "organisation_id")))
                .filter("createdAt", Filters.of("t.created_at"))
                .filter("updatedAt", Filters.of("t.updated_at"))
                .order("STARTS_AT", "t.starts_at", CursorType.DATE_TIME)
                .order("TITLE", "t.title_sort", CursorType.TEXT)
                .order("CREATED_AT", "t.created_at", CursorType.DATE_TIME)
                .order("UPDATED_AT", "t.updated_at", CursorType.DATE_TIME);
    }
}
