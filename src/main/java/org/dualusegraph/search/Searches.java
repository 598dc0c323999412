package org.dualusegraph.search;

import jakarta.inject.Singleton;
import org.dualusegraph.opportunity.Opportunities;
import org.dualusegraph.platform.read.Filter;
import org.dualusegraph.platform.read.Filters;
import org.dualusegraph.platform.read.Link;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;
import org.dualusegraph.platform.read.SearchKind;
import org.dualusegraph.platform.read.SearchModel;

/** What is found of each kind of object, and how. */
@Singleton
public class Searches implements ReadModel {

    private static final String TITLES = "ARRAY(SELECT entry ->> 'text' FROM jsonb_array_elements(t.title) AS entry)";
    private static final String TECHNOLOGY_COUNTRIES =
            "(SELECT o.country_of_establishment FROM technology_owner w JOIN organisation o ON o.id = w.organisation_id"
                    + " WHERE w.technology_id = t.id AND w.role <> 'LICENSEE')";

    @Override
    public void declare(Models models) {
        SearchModel model = models.search("search", "SearchConnection", "suggest", "Suggestion")
                .fact("trl_from", "integer")
                .fact("trl_to", "integer")
                .fact("direction", "text")
                .fact("country", "text")
                .fact("owner_id", "uuid");
        organisations(model);
        technologies(model);
        opportunities(model);
        events(model);
        Facets.declare(model);
    }

    private static void organisations(SearchModel model) {
        SearchKind kind = model.kind(
                "Organisation",
                "ORGANISATION",
                "t.name_sort",
                "t.name_fold",
                "ARRAY(SELECT t.legal_name UNION ALL SELECT unnest(t.aliases || t.acronyms) UNION ALL"
                        + " SELECT entry ->> 'text' FROM jsonb_array_elements(t.display_name) AS entry)");
        kind.filter("concepts", concepts("organisation_concept", "organisation_id"))
                .filter("country", Filters.of("t.country_of_establishment"))
                .fact("country", "t.country_of_establishment")
                .text("legalName", row("organisation", "o.legal_name"))
                .text("displayName", localized("organisation", "display_name"))
                .text("aliases", row("organisation", "array_to_string(o.aliases || o.acronyms, ' · ')"))
                .text("description", localized("organisation", "description"));
    }

    private static void technologies(SearchModel model) {
        SearchKind kind = titled(model, "Technology", "TECHNOLOGY", "technology");
        kind.filter("concepts", concepts("technology_concept", "technology_id"))
                .filter("trl", Filters.of("t.trl_current"))
                .filter("country", Filters.each(TECHNOLOGY_COUNTRIES))
                .filter("direction", Filters.of("t.direction"))
                .fact("trl_from", "t.trl_current")
                .fact("trl_to", "t.trl_current")
                .fact("direction", "t.direction")
                .text("teaser", localized("technology", "teaser"))
                .text("keywords", row("technology", "array_to_string(o.keywords, ' · ')"));
    }

    private static void opportunities(SearchModel model) {
        SearchKind kind = titled(model, "TransferOpportunity", "OPPORTUNITY", "transfer_opportunity");
        kind.filter("concepts", concepts("transfer_opportunity_concept", "transfer_opportunity_id"))
                .filter("trl", Filters.each("(SELECT generate_series(t.trl_from, coalesce(t.trl_to, t.trl_from)))"))
                .filter(
                        "country",
                        Filters.each(
                                "(SELECT o.country_of_establishment FROM organisation o WHERE o.id = t.owner_id)",
                                Opportunities.OWNER_NAMED))
                .filter("direction", Filters.of("t.direction"))
                .filter("deadline", Filters.of("t.deadline"))
                .fact("trl_from", "t.trl_from")
                .fact("trl_to", "coalesce(t.trl_to, t.trl_from)")
                .fact("direction", "t.direction")
                .fact("owner_id", "t.owner_id", Opportunities.OWNER_NAMED)
                .text("teaser", localized("transfer_opportunity", "teaser"));
    }

    private static void events(SearchModel model) {
        SearchKind kind = titled(model, "Event", "EVENT", "event");
        kind.filter("concepts", concepts("event_concept", "event_id"))
                .filter("country", Filters.of("t.venue_country"))
                .fact("country", "t.venue_country")
                .text("venue", row("event", "concat_ws(', ', o.venue_name, o.venue_city)"))
                .text("description", localized("event", "description"));
    }

    private static SearchKind titled(SearchModel model, String type, String value, String table) {
        return model.kind(type, value, "t.title_sort", "t.title_fold", TITLES).text("title", localized(table, "title"));
    }

    private static Filter concepts(String table, String column) {
        return Filters.many("Concept", Link.through(table, column, "concept_id"));
    }

    private static String localized(String table, String column) {
        return "SELECT entry ->> 'lang', entry ->> 'text' FROM " + table + " o, jsonb_array_elements(o." + column
                + ") AS entry WHERE o.id = t.id";
    }

    private static String row(String table, String text) {
        return "SELECT NULL, " + text + " FROM " + table + " o WHERE o.id = t.id";
    }
}
