package org.dualusegraph.search;

import org.dualusegraph.platform.read.SearchModel;

/** What is counted over all hits, from their facts and their links. */
final class Facets {

    private static final String FREQUENT = "count DESC, value COLLATE \"C\"";
    private static final String COUNTRIES =
            "SELECT country AS value FROM hits WHERE country IS NOT NULL UNION ALL SELECT o.country_of_establishment FROM hits JOIN"
                    + " organisation o ON o.id = hits.owner_id WHERE o.country_of_establishment IS NOT NULL UNION ALL SELECT country FROM"
                    + " (SELECT DISTINCT t.id, o.country_of_establishment AS country FROM technology_hits t JOIN technology_owner w ON"
                    + " w.technology_id = t.id AND w.role <> 'LICENSEE' JOIN organisation o ON o.id = w.organisation_id"
                    + " WHERE o.country_of_establishment IS NOT NULL) AS owners";

    private Facets() {}

    static void declare(SearchModel model) {
        model.facet("kinds", count("SELECT kind AS value FROM hits"), FREQUENT)
                .facet("domains", "concept", "Concept", concepts())
                .facet(
                        "trls",
                        count("SELECT generate_series(trl_from, trl_to) AS value FROM hits WHERE trl_from IS NOT NULL"),
                        "value")
                .facet("countries", count(COUNTRIES), FREQUENT)
                .facet(
                        "directions",
                        count("SELECT direction AS value FROM hits WHERE direction IS NOT NULL"),
                        FREQUENT);
    }

    private static String count(String values) {
        return "SELECT value, count(*) AS count FROM (" + values + ") AS listed GROUP BY 1";
    }

    private static String concepts() {
        return String.join(
                " UNION ALL ",
                concepts("organisation"),
                concepts("technology"),
                concepts("transfer_opportunity"),
                concepts("event"));
    }

    private static String concepts(String table) {
        return "SELECT l.concept_id AS key FROM " + table + "_hits t JOIN " + table + "_concept l ON l." + table
                + "_id = t.id";
    }
}
