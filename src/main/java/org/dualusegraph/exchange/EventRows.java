package org.dualusegraph.exchange;

import jakarta.inject.Singleton;
import java.util.List;
import org.dualusegraph.event.DatePrecision;
import org.dualusegraph.event.EventEntity;
import org.dualusegraph.event.EventFormat;
import org.dualusegraph.event.EventKind;
import org.dualusegraph.event.EventState;
import org.dualusegraph.exchange.Batch.Line;
import org.dualusegraph.platform.security.Audience;

/** Rows that are events, known by id, ref or sourceId. */
@Singleton
class EventRows extends EntityRows<EventEntity> {

    EventRows() {
        super("Event", EventEntity.class);
    }

    @Override
    List<Ref> ownKeys(Line line) {
        return commonKeys(line);
    }

    @Override
    EventEntity create() {
        return new EventEntity();
    }

    @Override
    void read(Row row, EventEntity event, Batch batch) {
        row.required("sourceId", Value.text(200), value -> event.sourceId = value);
        row.required("kind", Value.oneOf(EventKind.class), value -> event.kind = value);
        row.required("format", Value.oneOf(EventFormat.class), value -> event.format = value);
        row.required("title", Languages.text(Value.NAME), value -> event.title = value);
        row.optional("description", Languages.text(Value.TEXT), value -> event.description = value);
        row.required("startsAt", Value::asInstant, value -> event.startsAt = value);
        row.required("endsAt", Value::asInstant, value -> event.endsAt = value);
        row.required("timezone", Value::asZone, value -> event.timezone = value);
        row.defaulted("datePrecision", Value.oneOf(DatePrecision.class), value -> event.datePrecision = value);
        row.object("venue", venue -> {
            venue.optional("name", Value.text(Value.NAME), value -> event.venueName = value);
            venue.optional("address", Value.text(Value.NAME), value -> event.venueAddress = value);
            venue.optional("city", Value.text(Value.NAME), value -> event.venueCity = value);
            venue.optional("country", Value::asCountry, value -> event.venueCountry = value);
            venue.optional("latitude", value -> value.asDegrees(90), value -> event.venueLatitude = value);
            venue.optional("longitude", value -> value.asDegrees(180), value -> event.venueLongitude = value);
        });
        row.optional("capacity", Value.integer(1, 1_000_000), value -> event.capacity = value);
        row.optional("registrationOpensAt", Value::asInstant, value -> event.registrationOpensAt = value);
        row.optional("registrationClosesAt", Value::asInstant, value -> event.registrationClosesAt = value);
        row.optional("website", Value::asUrl, value -> event.website = value);
        row.list("concepts", 100, batch.references::concept, value -> sync(event.conceptIds, value));
        row.defaulted("state", Value.oneOf(EventState.class), value -> event.state = value);
        row.object(
                "visibility",
                visibility ->
                        visibility.defaulted("audience", Value.oneOf(Audience.class), value -> event.audience = value));
        row.afterwards(() -> requireConsistent(row, event));
    }

    private static void requireConsistent(Row row, EventEntity event) {
        if (event.startsAt != null && event.endsAt != null && event.endsAt.isBefore(event.startsAt)) {
            row.reject("endsAt", ImportErrorCode.INVALID_VALUE, "An event does not end before it starts.");
        }
    }
}
