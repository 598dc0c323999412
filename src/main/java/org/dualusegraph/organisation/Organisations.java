package org.dualusegraph.organisation;

import jakarta.inject.Singleton;
import java.util.Map;
import org.dualusegraph.platform.read.CursorType;
import org.dualusegraph.platform.read.Filters;
import org.dualusegraph.platform.read.Link;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;
import org.dualusegraph.platform.security.Rule;

/** The read model of organisations; everyone sees their profiles. */
@Singleton
public class Organisations implements ReadModel {

    /** What the ids of organisations begin with. */
    public static final String TAG = "OR";

    private static final String IDENTIFIERS =
            "(SELECT coalesce(jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value, 'verifiedAt',"
                    + " to_char(i.verified_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'))"
                    + " ORDER BY i.scheme, i.value), '[]') FROM organisation_identifier i WHERE i.organisation_id = t.id)";

    private static final String NAMES = "ARRAY(SELECT t.legal_name UNION ALL SELECT unnest(t.aliases || t.acronyms)"
            + " UNION ALL SELECT entry ->> 'text' FROM jsonb_array_elements(t.display_name) AS entry)";

    @Override
    public void declare(Models models) {
        models.lookup("organisation", "Organisation");
        models.list("organisations", "Organisation");
        models.type("Organisation")
                .table("organisation", Rule.EVERYONE)
                .node(TAG)
                .columns("ref", "sourceId", "legalName", "displayName", "aliases", "acronyms", "type", "rorTypes")
                .columns("helix", "sizeClass", "countryOfEstablishment", "addresses", "website", "description")
                .columns("foundedYear", "status", "certifications", "version", "createdAt", "updatedAt")
                .column("identifiers", IDENTIFIERS)
                .column("allowedActions", OrganisationRights.RIGHTS.allowed())
                .many("concepts", "Concept", Link.through("organisation_concept", "organisation_id", "concept_id"))
                .many("relations", "Organisation", relations())
                .lookup("ref", (sql, ref) -> sql.add("t.ref = ").bind(ref))
                .lookup("sourceId", (sql, source) -> sql.add("t.source_id = ").bind(source))
                .lookup("identifier", (sql, value) -> {
                    Map<?, ?> identifier = (Map<?, ?>) value;
                    sql.add("t.id = (SELECT i.organisation_id FROM organisation_identifier i WHERE i.scheme = ");
                    sql.bind(identifier.get("scheme")).add(" AND i.value = ");
                    sql.bind(identifier.get("value")).add(")");
                });
        declareFilters(models);
        models.type("Concept")
                .many(
                        "organisations",
                        "Organisation",
                        Link.through("organisation_concept", "concept_id", "organisation_id"));
    }

    private static Link relations() {
        return Link.through("organisation_link", "organisation_id", "target_id")
                .edge("relation", "l.type")
                .tiebreak("type");
    }

    private static void declareFilters(Models models) {
        models.type("Organisation")
                .filter("ref", Filters.of("t.ref"))
                .filter("name", Filters.anyOf(NAMES, "t.name_fold"))
                .filter("type", Filters.of("t.type"))
                .filter("helix", Filters.of("t.helix"))
                .filter("sizeClass", Filters.of("t.size_class"))
                .filter("status", Filters.of("t.status"))
                .filter("country", Filters.of("t.country_of_establishment"))
                .filter("foundedYear", Filters.of("t.founded_year"))
                .filter("city", Filters.anyOf("ARRAY(SELECT a ->> 'city' FROM jsonb_array_elements(t.addresses) AS a)"))
                .filter(
                        "concepts",
                        Filters.many("Concept", Link.through("organisation_concept", "organisation_id", "concept_id")))
                .filter("createdAt", Filters.of("t.created_at"))
                .filter("updatedAt", Filters.of("t.updated_at"))
                .order("NAME", "t.name_sort", CursorType.TEXT)
                .order("COUNTRY", "coalesce(t.country_of_establishment, 'ZZ')", CursorType.TEXT)
                .order("FOUNDED_YEAR", "coalesce(t.founded_year, 9999)", CursorType.INT)
                .order("CREATED_AT", "t.created_at", CursorType.DATE_TIME)
                .order("UPDATED_AT", "t.updated_at", CursorType.DATE_TIME);
    }
}
