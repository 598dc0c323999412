package org.dualusegraph.search;

import static org.dualusegraph.testing.Rows.concept;
import static org.dualusegraph.testing.Rows.source;
import static org.dualusegraph.testing.Rows.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Rows;

/** A few objects with words of their own, filed under one concept. */
final class SearchData {

    /** The condition that keeps these objects only. */
    static final String ALL = "concepts: {some: {scheme: {eq: \"search\"}, notation: {eq: \"all\"}}}";

    private static final String SOURCE_ID = "... on Organisation { sourceId } ... on Technology { sourceId }"
            + " ... on TransferOpportunity { sourceId title { text } } ... on Event { sourceId }";

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static boolean loaded;

    private SearchData() {}

    /** Writes them, the first time that a test asks. */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        Rows rows = new Rows().tag("search");
        for (String notation : List.of("c0", "c1")) {
            rows.add("Concept", Map.of("scheme", "search", "notation", notation, "label", text(notation)));
        }
        organisations(rows);
        technologies(rows);
        opportunities(rows);
        rows.add(
                "Event",
                row(
                        "days",
                        "c1",
                        Map.of("en", "Hydrography days", "ro", "Zilele hidrografiei"),
                        Map.of(
                                "kind", "FAIR",
                                "format", "IN_PERSON",
                                "startsAt", "2027-05-01T09:00:00Z",
                                "endsAt", "2027-05-02T09:00:00Z",
                                "timezone", "Europe/Bucharest",
                                "state", "PUBLISHED",
                                "visibility", Map.of("audience", "PUBLIC"),
                                "venue", Map.of("city", "Brașov", "country", "RO"))));
        rows.load();
        loaded = true;
    }

    private static void organisations(Rows rows) {
        rows.add(
                "Organisation",
                row(
                        "lynx",
                        "c0",
                        Map.of(),
                        Map.of(
                                "legalName", "Râsul Carpatin SRL",
                                "displayName", text("Carpathian Lynx"),
                                "type", "DUAL_USE_COMPANY",
                                "countryOfEstablishment", "RO",
                                "description", text("Workshop for hydrophone repair & 5 < 6"))));
        rows.add(
                "Organisation",
                row(
                        "vistula",
                        "c1",
                        Map.of(),
                        Map.of(
                                "legalName", "Vistula Hydrofoil Yard",
                                "type", "CIVIL_COMPANY",
                                "countryOfEstablishment", "PL")));
    }

    private static void technologies(Rows rows) {
        Map<String, String> sonar =
                Map.of("en", "Towed sonar for shallow water", "ro", "Sonar remorcat pentru ape puțin adânci");
        Map<String, Object> fields = new HashMap<>(Map.of(
                "teaser", text("Finds mines, also in murky water"),
                "summary", text("Made with kryptonium"),
                "keywords", List.of("hydrophone"),
                "direction", "SPIN_OFF",
                "trl", Map.of("current", 4),
                "owners", owners("lynx")));
        rows.add("Technology", published(row("sonar", "c0", sonar, fields)));
        fields =
                new HashMap<>(Map.of("direction", "SPIN_IN", "trl", Map.of("current", 7), "owners", owners("vistula")));
        rows.add(
                "Technology",
                published(row(
                        "moisture",
                        "c1",
                        Map.of("en", "Sensors of soil moisture", "ro", "Senzori de umiditate"),
                        fields)));
    }

    private static void opportunities(Rows rows) {
        Map<String, String> partners =
                Map.of("en", "Partners for towed arrays wanted", "ro", "Căutăm parteneri pentru rețele remorcate");
        rows.add(
                "TransferOpportunity",
                opportunity(
                        row("partners", "c0", partners, Map.of()),
                        Map.of(
                                "teaser", text("Sonar tests in water"),
                                "description", text("For kryptonium"),
                                "direction", "SPIN_OFF",
                                "trlRange", Map.of("from", 3, "to", 6),
                                "deadline", "2027-03-15",
                                "owner", source("search:lynx"))));
        Map<String, Object> secret = opportunity(
                row("secret", "c1", Map.of("en", "Quiet propeller wanted"), Map.of()),
                Map.of(
                        "direction",
                        "SPIN_IN",
                        "trlRange",
                        Map.of("from", 5, "to", 8),
                        "deadline",
                        "2027-06-01",
                        "owner",
                        source("search:vistula")));
        secret.put("visibility", Map.of("audience", "PUBLIC", "ownerDisclosure", "ANONYMOUS_UNTIL_ACCEPTED"));
        rows.add("TransferOpportunity", secret);
    }

    private static Map<String, Object> opportunity(Map<String, Object> row, Map<String, Object> fields) {
        row.putAll(fields);
        row.put("kind", "TECHNOLOGY_REQUEST");
        row.put("publishedAt", NOW.minus(40, ChronoUnit.DAYS).toString());
        row.put("expiresAt", NOW.plus(200, ChronoUnit.DAYS).toString());
        return published(row);
    }

    private static Map<String, Object> published(Map<String, Object> row) {
        row.put("state", "PUBLISHED");
        row.putIfAbsent("visibility", Map.of("audience", "PUBLIC"));
        return row;
    }

    private static List<Map<String, Object>> owners(String organisation) {
        return List.of(Map.of("organisation", source("search:" + organisation), "role", "OWNER"));
    }

    private static Map<String, Object> row(
            String key, String notation, Map<String, String> title, Map<String, Object> fields) {
        Map<String, Object> row = new HashMap<>(fields);
        row.put("sourceId", "search:" + key);
        row.put("concepts", List.of(concept("search", "all"), concept("search", notation)));
        if (!title.isEmpty()) {
            row.put("title", title);
        }
        return row;
    }

    /** What a search finds of these objects, sorted by key. */
    static List<String> found(Api api, String query, String where) {
        return ranked(api, query, where).stream().sorted().toList();
    }

    /** What a search finds of these objects, in its order. */
    static List<String> ranked(Api api, String query, String where) {
        String document = "query ($q: String) { search(query: $q, where: {" + ALL + " " + where
                + "}) { totalCount nodes { " + SOURCE_ID + " } } }";
        JsonNode search = api.tree(document, Map.of("q", query)).path("search");
        List<String> keys = new ArrayList<>();
        for (JsonNode node : search.path("nodes")) {
            // Nobody is told the source of an opportunity whose owner is hidden.
            keys.add(
                    node.hasNonNull("sourceId") ? node.path("sourceId").asText().substring(7) : "secret");
        }
        if (search.path("totalCount").asInt() != keys.size()) {
            throw new AssertionError(search);
        }
        return keys;
    }
}
