package org.dualusegraph.exchange;

import jakarta.inject.Singleton;
import org.dualusegraph.organisation.OrganisationRelationType;

/** Rows that say what one organisation is to another, both of which are there already. */
@Singleton
class OrganisationRelationRows extends LinkRows {

    OrganisationRelationRows() {
        super(
                "OrganisationRelation",
                "INSERT INTO organisation_relation (organisation_id, target_id, type)"
                        + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
    }

    @Override
    void read(Row row, Object[] values, Batch batch) {
        row.required("from", batch.references.to("Organisation"), value -> values[0] = value);
        row.required("to", batch.references.to("Organisation"), value -> values[1] = value);
        row.required("type", Value.oneOf(OrganisationRelationType.class), value -> values[2] = value.name());
        row.afterwards(() -> {
            if (values[0] != null && values[0].equals(values[1])) {
                row.reject("to", ImportErrorCode.INVALID_VALUE, "An organisation is not related to itself.");
            }
        });
    }
}
