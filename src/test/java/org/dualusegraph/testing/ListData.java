package org.dualusegraph.testing;

import static org.dualusegraph.testing.Rows.concept;
import static org.dualusegraph.testing.Rows.source;
import static org.dualusegraph.testing.Rows.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Objects made for paging and filtering: twenty-three of each type, filed under one concept of their own, with ties in every sort
 * key and gaps in every optional field. The first of each type is linked to all the others.
 */
public final class ListData {

    public static final int SIZE = 23;

    /** The filter that keeps these objects only. */
    public static final String ALL = "concepts: {some: {scheme: {eq: \"lists\"}, notation: {eq: \"all\"}}}";

    public static final String HUB = "lists:org-0";

    private static boolean loaded;

    private ListData() {}

    /** Writes them, the first time that a test asks. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        Rows rows = new Rows().tag("lists");
        each(i -> rows.add(
                "Concept",
                Map.of(
                        "scheme",
                        "lists",
                        "notation",
                        "c" + i,
                        "parent",
                        "all",
                        "label",
                        Map.of("en", "Șir " + i % 4, "ro", "Listă " + i % 2))));
        each(i -> rows.add("Organisation", organisation(i)));
        each(i -> relate(rows, i));
        each(i -> rows.add("Technology", technology(i)));
        each(i -> rows.add("TransferOpportunity", opportunity(i)));
        each(i -> rows.add("Event", event(i)));
        each(i -> participate(rows, i));
        rows.load();
        loaded = true;
    }

    private static void each(java.util.function.IntConsumer action) {
        IntStream.range(0, SIZE).forEach(action);
    }

    private static List<Map<String, Object>> concepts(int i) {
        List<Map<String, Object>> concepts = new ArrayList<>();
        concepts.add(concept("lists", "all"));
        if (i == 0) {
            each(j -> concepts.add(concept("lists", "c" + j)));
        } else {
            concepts.add(concept("lists", "c" + i % 3));
        }
        return concepts;
    }

    private static void unless(boolean absent, Map<String, Object> row, String field, Object value) {
        if (!absent) {
            row.put(field, value);
        }
    }

    private static Map<String, Object> organisation(int i) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("sourceId", "lists:org-" + i);
        row.put("legalName", "Țesătorie Înaltă " + i % 5);
        row.put("displayName", Map.of("en", "Weaving " + i, "ro", "Țesătorie " + i));
        row.put("aliases", List.of("Alias " + i % 7, "100% & _x_ " + i % 2));
        row.put("acronyms", List.of("TÎ" + i));
        row.put("type", i % 2 == 0 ? "CIVIL_COMPANY" : "UNIVERSITY");
        unless(i % 6 == 5, row, "sizeClass", i % 3 == 0 ? "MICRO" : "LARGE");
        unless(
                i % 4 == 3,
                row,
                "countryOfEstablishment",
                List.of("RO", "DE", "PL").get(i % 3));
        unless(i % 5 == 4, row, "foundedYear", 1990 + i % 4);
        row.put("status", i % 8 == 7 ? "INACTIVE" : "ACTIVE");
        unless(
                i % 4 == 2,
                row,
                "addresses",
                List.of(Map.of("city", i % 4 == 0 ? "Brașov" : "Iași", "country", "RO"), Map.of("country", "DE")));
        row.put("concepts", concepts(i));
        return row;
    }

    private static void relate(Rows rows, int i) {
        for (String type : i < 5 ? List.of("RELATED", "PARENT") : List.of("CHILD")) {
            if (i > 0) {
                rows.add(
                        "OrganisationRelation",
                        Map.of("from", source(HUB), "type", type, "to", source("lists:org-" + i)));
            }
        }
    }

    private static Map<String, Object> technology(int i) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("sourceId", "lists:tech-" + i);
        row.put("title", Map.of("en", "Loom " + i % 5, "ro", "Război de țesut " + i % 3));
        row.put("direction", i % 2 == 0 ? "SPIN_IN" : "SPIN_OFF");
        unless(i % 6 == 5, row, "trl", Map.of("current", 1 + i % 9));
        unless(i % 5 == 4, row, "mrl", 1 + i % 10);
        unless(i % 7 == 6, row, "keywords", List.of("fir " + i % 3, "Ață"));
        List<Map<String, Object>> owners = new ArrayList<>();
        owners.add(Map.of("organisation", source(HUB), "role", "OWNER", "share", 50));
        for (int j = 1; j < SIZE && (i == 0 || j == 1); j++) {
            owners.add(Map.of(
                    "organisation",
                    source("lists:org-" + (i + j) % SIZE),
                    "role",
                    i + j == SIZE ? "OWNER" : "LICENSEE"));
        }
        row.put("owners", i == SIZE - 1 ? owners.subList(0, 1) : owners);
        row.put("state", i % 4 == 3 ? "DRAFT" : "PUBLISHED");
        row.put("visibility", Map.of("audience", "PUBLIC"));
        row.put("concepts", concepts(i));
        return row;
    }

    private static Map<String, Object> opportunity(int i) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("sourceId", "lists:opp-" + i);
        row.put("kind", i % 2 == 0 ? "CHALLENGE" : "RD_REQUEST");
        row.put("direction", "SPIN_IN");
        row.put("title", text("Căutăm țesători " + i % 4));
        row.put(
                "partnershipTypes",
                i % 3 == 0 ? List.of() : List.of("TESTING", i % 2 == 0 ? "SUPPLIER" : "INVESTMENT"));
        unless(i % 4 == 3, row, "partnerOrgTypes", List.of(i % 2 == 0 ? "UNIVERSITY" : "NGO", "CLUSTER"));
        unless(i % 4 == 2, row, "languageSkills", List.of("en", i % 2 == 0 ? "ro" : "hu"));
        unless(i % 5 == 4, row, "deadline", "2027-0" + (1 + i % 3) + "-15");
        boolean draft = i % 6 == 5;
        unless(draft, row, "publishedAt", "2026-0" + (6 + i % 3) + "-01T08:00:00Z");
        unless(draft, row, "expiresAt", "2027-0" + (1 + i % 4) + "-01T08:00:00Z");
        row.put("state", draft ? "DRAFT" : "PUBLISHED");
        row.put("owner", source(i % 11 == 10 ? "lists:org-1" : HUB));
        unless(i % 9 == 8, row, "technology", source("lists:tech-0"));
        row.put("visibility", Map.of("audience", "PUBLIC"));
        row.put("concepts", concepts(i));
        return row;
    }

    private static Map<String, Object> event(int i) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("sourceId", "lists:event-" + i);
        row.put("kind", i % 2 == 0 ? "FAIR" : "SEMINAR");
        row.put("format", i % 3 == 0 ? "ONLINE" : "IN_PERSON");
        row.put("title", text("Târg de țesături " + i % 4));
        row.put("startsAt", "2027-0" + (1 + i % 5) + "-01T08:00:00Z");
        row.put("endsAt", "2027-0" + (1 + i % 5) + "-02T08:00:00Z");
        row.put("timezone", "Europe/Bucharest");
        unless(
                i % 3 == 0,
                row,
                "venue",
                Map.of("city", i % 2 == 0 ? "Brașov" : "Köln", "country", i % 2 == 0 ? "RO" : "DE"));
        row.put("state", i % 5 == 4 ? "CANCELLED" : "PUBLISHED");
        row.put("visibility", Map.of("audience", "PUBLIC"));
        row.put("concepts", concepts(i));
        return row;
    }

    private static void participate(Rows rows, int i) {
        for (String role : i < 5 ? List.of("ORGANISER", "SPEAKER") : List.of("ORGANISER")) {
            rows.add(
                    "EventParticipation",
                    Map.of("event", source("lists:event-" + i), "organisation", source(HUB), "role", role));
        }
        rows.add(
                "EventParticipation",
                Map.of(
                        "event",
                        source("lists:event-0"),
                        "organisation",
                        source("lists:org-" + i),
                        "role",
                        i % 2 == 0 ? "EXHIBITOR" : "ORGANISER"));
    }
}
