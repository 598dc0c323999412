package org.dualusegraph.platform.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dualusegraph.testing.SortKeys;
import org.jspecify.annotations.Nullable;

/** Every field and comparator of every filter, each with what it means. */
final class FilterCases {

    /** A condition as the API takes it, and as it is found in an object. */
    record Case(String list, String where, Predicate<JsonNode> holds) {

        @Override
        public String toString() {
            return list + " " + where;
        }
    }

    private FilterCases() {}

    static Stream<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (String list : List.of("organisations", "technologies", "opportunities", "events")) {
            common(cases, list);
        }
        organisations(cases);
        technologies(cases);
        opportunities(cases);
        events(cases);
        concepts(cases);
        return cases.stream();
    }

    private static void common(List<Case> cases, String list) {
        cases.add(new Case(
                list,
                "concepts: {some: {notation: {eq: \"c1\"}}}",
                node -> texts(node.at("/concepts/nodes")).contains("c1")));
        cases.add(new Case(
                list,
                "concepts: {none: {notation: {in: [\"c1\", \"c2\"]}}}",
                node -> texts(node.at("/concepts/nodes")).stream().noneMatch(List.of("c1", "c2")::contains)));
        cases.add(new Case(
                list,
                "concepts: {some: {parent: {notation: {eq: \"all\"}} label: {contains: \"sir 2\"}}}",
                node -> texts(node.at("/concepts/nodes")).contains("c2")));
        cases.add(new Case(list, "ref: {contains: \"ro-\"}", node -> true));
        cases.add(new Case(list, "ref: {eq: \"none\"}", node -> false));
        cases.add(new Case(list, "ref: {not: \"none\"}", node -> true));
        cases.add(new Case(list, "createdAt: {isNull: true}", node -> false));
        cases.add(new Case(
                list,
                "createdAt: {gt: \"2020-01-01T00:00:00Z\"} updatedAt: {lt: \"2090-01-01T00:00:00Z\"}",
                node -> true));
        cases.add(new Case(list, "updatedAt: {isNull: false, gte: \"2090-01-01T00:00:00+02:00\"}", node -> false));
        cases.add(new Case(list, "and: []", node -> true));
        cases.add(new Case(list, "or: []", node -> false));
        cases.add(new Case(list, "not: {}", node -> false));
        cases.add(new Case(list, "or: [{ref: {eq: \"none\"}}, {not: {ref: {eq: \"none\"}}}]", node -> true));
    }

    private static void organisations(List<Case> cases) {
        String list = "organisations";
        add(cases, list, "type", "CIVIL_COMPANY", "UNIVERSITY", node -> node.path("type"));
        add(cases, list, "helix", "INDUSTRY", "ACADEMIA", node -> node.path("helix"));
        add(cases, list, "sizeClass", "MICRO", "SMALL", node -> node.path("sizeClass"));
        add(cases, list, "status", "ACTIVE", "WITHDRAWN", node -> node.path("status"));
        add(cases, list, "country", "\"RO\"", "\"PL\"", node -> node.path("countryOfEstablishment"));
        nulls(cases, list, "country", node -> node.path("countryOfEstablishment"));
        numbers(cases, list, "foundedYear", 1991, node -> node.path("foundedYear"));
        cases.add(new Case(
                list, "name: {eq: \"Țesătorie Înaltă 3\"}", node -> names(node).contains("Țesătorie Înaltă 3")));
        cases.add(new Case(list, "name: {eq: \"TÎ7\"}", node -> names(node).contains("TÎ7")));
        cases.add(new Case(
                list,
                "name: {in: [\"Alias 3\", \"Weaving 4\"]}",
                node -> names(node).contains("Alias 3") || names(node).contains("Weaving 4")));
        cases.add(
                new Case(list, "name: {not: \"Alias 3\"}", node -> !names(node).contains("Alias 3")));
        cases.add(new Case(list, "name: {isNull: true}", node -> false));
        for (String part :
                List.of("tesatorie inalta 2", "ȚESĂTORIE", "alias 5", "tî2", "100%", "0%_", "_x_", "\\\\", "％")) {
            String plain = part.replace("\\\\", "\\").replace("％", "%");
            cases.add(new Case(list, "name: {contains: \"" + part + "\"}", node -> contain(names(node), plain)));
        }
        cases.add(new Case(list, "city: {contains: \"brasov\"}", node -> contain(cities(node), "brasov")));
        cases.add(new Case(list, "city: {eq: \"Brașov\"}", node -> cities(node).contains("Brașov")));
        cases.add(
                new Case(list, "city: {not: \"Brașov\"}", node -> !cities(node).contains("Brașov")));
        cases.add(new Case(
                list, "city: {in: [\"Iași\", \"Cluj\"]}", node -> cities(node).contains("Iași")));
        cases.add(new Case(list, "city: {isNull: true}", node -> cities(node).isEmpty()));
        cases.add(new Case(list, "city: {isNull: false}", node -> !cities(node).isEmpty()));
        cases.add(new Case(list, "not: {country: {eq: \"RO\"}} foundedYear: {gte: 1991, lt: 1993}", node -> {
            int year = node.path("foundedYear").asInt();
            return !node.path("countryOfEstablishment").asText().equals("RO") && (year == 1991 || year == 1992);
        }));
        cases.add(new Case(
                list,
                "and: [{or: [{type: {eq: UNIVERSITY}}, {foundedYear: {eq: 1990}}]}, {status: {not: ACTIVE}}]",
                node -> !node.path("status").asText().equals("ACTIVE")
                        && (node.path("type").asText().equals("UNIVERSITY")
                                || node.path("foundedYear").asInt() == 1990)));
    }

    private static void technologies(List<Case> cases) {
        String list = "technologies";
        add(cases, list, "direction", "SPIN_IN", "CIVIL_ONLY", node -> node.path("direction"));
        add(cases, list, "state", "DRAFT", "ARCHIVED", node -> node.path("state"));
        add(cases, list, "stage", "LAB", "CONCEPT", node -> node.path("stage"));
        numbers(cases, list, "trl", 4, node -> node.at("/trl/current"));
        numbers(cases, list, "mrl", 6, node -> node.path("mrl"));
        titles(cases, list, "Loom 3", "razboi de tesut 2");
        cases.add(new Case(
                list,
                "keyword: {eq: \"Ață\"}",
                node -> texts(node.path("keywords")).contains("Ață")));
        cases.add(new Case(
                list,
                "keyword: {in: [\"fir 1\", \"x\"]}",
                node -> texts(node.path("keywords")).contains("fir 1")));
        cases.add(new Case(
                list,
                "keyword: {not: \"fir 1\"}",
                node -> !texts(node.path("keywords")).contains("fir 1")));
        cases.add(new Case(list, "keyword: {contains: \"ata\"}", node -> contain(texts(node.path("keywords")), "ata")));
        cases.add(new Case(list, "keyword: {contains: \"1 a\"}", node -> contain(texts(node.path("keywords")), "1 a")));
        cases.add(new Case(
                list, "keyword: {isNull: true}", node -> node.path("keywords").isEmpty()));
        linked(cases, list, "owners", "owners", "lists:org-3");
        cases.add(new Case(
                list,
                "owners: {some: {type: {eq: UNIVERSITY}} none: {type: {eq: DEFENCE_COMPANY}}}",
                node -> texts(node.at("/owners/nodes")).contains("UNIVERSITY")));
    }

    private static void opportunities(List<Case> cases) {
        String list = "opportunities";
        add(cases, list, "kind", "CHALLENGE", "RD_REQUEST", node -> node.path("kind"));
        add(cases, list, "direction", "SPIN_IN", "SPIN_OFF", node -> node.path("direction"));
        add(cases, list, "state", "PUBLISHED", "EXPIRED", node -> node.path("state"));
        titles(cases, list, "Căutăm țesători 2", "cautam tesatori 1");
        moments(cases, list, "publishedAt", "2026-07-01T08:00:00Z");
        moments(cases, list, "expiresAt", "2027-03-01T08:00:00Z");
        dates(cases, list, "deadline", "2027-02-15");
        cases.add(new Case(
                list,
                "partnershipType: {eq: SUPPLIER}",
                node -> texts(node.path("partnershipTypes")).contains("SUPPLIER")));
        cases.add(new Case(
                list,
                "partnershipType: {in: [SUPPLIER, INVESTMENT]}",
                node -> !node.path("partnershipTypes").isEmpty()));
        cases.add(new Case(
                list,
                "partnershipType: {not: SUPPLIER}",
                node -> !texts(node.path("partnershipTypes")).contains("SUPPLIER")));
        cases.add(new Case(
                list,
                "partnerOrgType: {eq: UNIVERSITY}",
                node -> texts(node.path("partnerOrgTypes")).contains("UNIVERSITY")));
        cases.add(new Case(
                list,
                "partnerOrgType: {in: [NGO, UNIVERSITY]}",
                node -> !node.path("partnerOrgTypes").isEmpty()));
        cases.add(new Case(
                list,
                "partnerOrgType: {not: NGO}",
                node -> !texts(node.path("partnerOrgTypes")).contains("NGO")));
        cases.add(new Case(
                list,
                "languageSkill: {eq: \"ro\"}",
                node -> texts(node.path("languageSkills")).contains("ro")));
        cases.add(new Case(
                list,
                "languageSkill: {isNull: true}",
                node -> node.path("languageSkills").isEmpty()));
        cases.add(new Case(
                list,
                "owner: {name: {eq: \"Weaving 1\"}}",
                node -> node.at("/owner/sourceId").asText().equals("lists:org-1")));
        cases.add(new Case(
                list,
                "technology: {trl: {eq: 1} title: {contains: \"loom 0\"}}",
                node -> node.path("technology").isObject()));
        cases.add(new Case(
                list, "not: {technology: {}}", node -> node.path("technology").isNull()));
        cases.add(new Case(
                list,
                "technology: {owners: {some: {foundedYear: {eq: 1990}}}}",
                node -> node.path("technology").isObject()));
    }

    private static void events(List<Case> cases) {
        String list = "events";
        add(cases, list, "kind", "FAIR", "WEBINAR", node -> node.path("kind"));
        add(cases, list, "format", "ONLINE", "HYBRID", node -> node.path("format"));
        add(cases, list, "state", "CANCELLED", "RUNNING", node -> node.path("state"));
        titles(cases, list, "Târg de țesături 1", "targ de tesaturi 2");
        moments(cases, list, "startsAt", "2027-03-01T08:00:00Z");
        moments(cases, list, "endsAt", "2027-02-02T08:00:00Z");
        add(cases, list, "country", "\"RO\"", "\"DE\"", node -> node.at("/venue/country"));
        nulls(cases, list, "country", node -> node.at("/venue/country"));
        add(cases, list, "city", "\"Brașov\"", "\"Bonn\"", node -> node.at("/venue/city"));
        cases.add(new Case(
                list,
                "city: {contains: \"BRASOV\"}",
                node -> node.at("/venue/city").asText().equals("Brașov")));
        cases.add(new Case(
                list,
                "city: {contains: \"koln\"}",
                node -> node.at("/venue/city").asText().equals("Köln")));
        linked(cases, list, "organisations", "organisations", "lists:org-3");
    }

    private static void concepts(List<Case> cases) {
        String list = "concepts";
        add(cases, list, "scheme", "\"lists\"", "\"nace-2\"", node -> node.at("/scheme/code"));
        add(cases, list, "notation", "\"c3\"", "\"c4\"", node -> node.path("notation"));
        numbers(cases, list, "level", 1, node -> node.path("level"));
        cases.add(new Case(
                list,
                "notation: {contains: \"C1\"}",
                node -> node.path("notation").asText().contains("c1")));
        cases.add(new Case(
                list,
                "label: {eq: \"Listă 1\"}",
                node -> localized(node, "label").contains("Listă 1")));
        cases.add(new Case(list, "label: {contains: \"sir 3\"}", node -> contain(localized(node, "label"), "sir 3")));
        cases.add(new Case(
                list,
                "parent: {notation: {eq: \"all\"}}",
                node -> node.path("parent").isObject()));
        cases.add(
                new Case(list, "not: {parent: {}}", node -> node.path("parent").isNull()));
    }

    // How the cases are made.

    private static void add(
            List<Case> cases, String list, String field, String one, String other, Function<JsonNode, JsonNode> value) {
        String plain = one.replace("\"", "");
        List<String> either = List.of(plain, other.replace("\"", ""));
        cases.add(new Case(
                list,
                field + ": {eq: " + one + "}",
                node -> value.apply(node).asText().equals(plain)));
        cases.add(new Case(
                list,
                field + ": {not: " + one + "}",
                node -> !value.apply(node).asText().equals(plain)));
        cases.add(new Case(
                list,
                field + ": {in: [" + one + ", " + other + "]}",
                node -> either.contains(value.apply(node).asText())));
        cases.add(new Case(list, field + ": {in: []}", node -> false));
    }

    private static void nulls(List<Case> cases, String list, String field, Function<JsonNode, JsonNode> value) {
        cases.add(new Case(
                list,
                field + ": {isNull: true}",
                node -> !value.apply(node).isValueNode() || value.apply(node).isNull()));
        cases.add(new Case(
                list,
                field + ": {isNull: false}",
                node -> value.apply(node).isValueNode() && !value.apply(node).isNull()));
    }

    private static void numbers(
            List<Case> cases, String list, String field, int than, Function<JsonNode, JsonNode> value) {
        add(cases, list, field, String.valueOf(than), "3", value);
        nulls(cases, list, field, value);
        compared(cases, list, field, String.valueOf(than), node -> {
            JsonNode found = value.apply(node);
            return found.isNumber() ? Integer.compare(found.asInt(), than) : null;
        });
    }

    private static void moments(List<Case> cases, String list, String field, String than) {
        nulls(cases, list, field, node -> node.path(field));
        add(cases, list, field, "\"" + than + "\"", "\"2027-01-01T08:00:00Z\"", node -> node.path(field));
        compared(
                cases,
                list,
                field,
                "\"" + than + "\"",
                node -> node.path(field).isTextual()
                        ? Instant.parse(node.path(field).asText()).compareTo(Instant.parse(than))
                        : null);
    }

    private static void dates(List<Case> cases, String list, String field, String than) {
        nulls(cases, list, field, node -> node.path(field));
        add(cases, list, field, "\"" + than + "\"", "\"2027-01-15\"", node -> node.path(field));
        compared(
                cases,
                list,
                field,
                "\"" + than + "\"",
                node -> node.path(field).isTextual() ? node.path(field).asText().compareTo(than) : null);
    }

    /** A comparison of the value with the operand, empty where there is no value. */
    private interface Compared {
        @Nullable
        Integer with(JsonNode node);
    }

    private static void compared(List<Case> cases, String list, String field, String than, Compared value) {
        cases.add(
                new Case(list, field + ": {lt: " + than + "}", node -> value.with(node) instanceof Integer c && c < 0));
        cases.add(new Case(
                list, field + ": {lte: " + than + "}", node -> value.with(node) instanceof Integer c && c <= 0));
        cases.add(
                new Case(list, field + ": {gt: " + than + "}", node -> value.with(node) instanceof Integer c && c > 0));
        cases.add(new Case(
                list, field + ": {gte: " + than + "}", node -> value.with(node) instanceof Integer c && c >= 0));
    }

    private static void titles(List<Case> cases, String list, String exact, String part) {
        cases.add(new Case(
                list,
                "title: {eq: \"" + exact + "\"}",
                node -> localized(node, "title").contains(exact)));
        cases.add(new Case(
                list,
                "title: {not: \"" + exact + "\"}",
                node -> !localized(node, "title").contains(exact)));
        cases.add(new Case(
                list,
                "title: {in: [\"" + exact + "\", \"x\"]}",
                node -> localized(node, "title").contains(exact)));
        cases.add(
                new Case(list, "title: {contains: \"" + part + "\"}", node -> contain(localized(node, "title"), part)));
        cases.add(new Case(list, "title: {isNull: true}", node -> false));
    }

    private static void linked(List<Case> cases, String list, String field, String shown, String source) {
        String where = "{name: {eq: \"TÎ" + source.replaceAll("\\D", "") + "\"}}";
        cases.add(new Case(
                list,
                field + ": {some: " + where + "}",
                node -> texts(node.at("/" + shown + "/nodes")).contains(source)));
        cases.add(new Case(
                list,
                field + ": {none: " + where + "}",
                node -> !texts(node.at("/" + shown + "/nodes")).contains(source)));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>(localized(node, "displayName"));
        names.add(node.path("legalName").asText());
        names.addAll(texts(node.path("aliases")));
        names.addAll(texts(node.path("acronyms")));
        return names;
    }

    private static List<String> cities(JsonNode node) {
        return texts(node.path("addresses")).stream()
                .filter(city -> !city.equals("null"))
                .toList();
    }

    private static List<String> localized(JsonNode node, String field) {
        return texts(node.at("/" + field + "/values"));
    }

    /** The texts of a list, or of the fields of a list of objects. */
    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : list) {
            if (entry.isObject()) {
                entry.forEach(value -> texts.add(value.asText()));
            } else {
                texts.add(entry.asText());
            }
        }
        return texts;
    }

    private static boolean contain(List<String> texts, String part) {
        return texts.stream().anyMatch(text -> SortKeys.fold(text).contains(SortKeys.fold(part)));
    }
}
