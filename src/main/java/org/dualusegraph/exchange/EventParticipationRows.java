package org.dualusegraph.exchange;

import jakarta.inject.Singleton;
import org.dualusegraph.event.EventRole;

/** Rows that say which organisation takes part in which event as what. */
@Singleton
class EventParticipationRows extends LinkRows {

    EventParticipationRows() {
        super(
                "EventParticipation",
                "INSERT INTO event_organisation (event_id, organisation_id, role)"
                        + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
    }

    @Override
    void read(Row row, Object[] values, Batch batch) {
        row.required("event", batch.references.to("Event"), value -> values[0] = value);
        row.required("organisation", batch.references.to("Organisation"), value -> values[1] = value);
        row.required("role", Value.oneOf(EventRole.class), value -> values[2] = value.name());
    }
}
