package org.dualusegraph.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What each list can be sorted by, and how the order is found in the objects themselves. */
public enum SortKeys {
    ORGANISATION(
            "legalName countryOfEstablishment foundedYear createdAt updatedAt",
            Map.of(
                    "NAME",
                    node -> fold(node.path("legalName").asText()),
                    "COUNTRY",
                    node -> or(node.path("countryOfEstablishment"), "ZZ"),
                    "FOUNDED_YEAR",
                    node -> or(node.path("foundedYear"), "9999"),
                    "CREATED_AT",
                    node -> instant(node, "createdAt"),
                    "UPDATED_AT",
                    node -> instant(node, "updatedAt"))),
    TECHNOLOGY(
            "title { values { text } } trl { current } createdAt updatedAt",
            Map.of(
                    "TITLE",
                    node -> localized(node.path("title")),
                    "TRL",
                    node -> or(node.at("/trl/current"), "0"),
                    "CREATED_AT",
                    node -> instant(node, "createdAt"),
                    "UPDATED_AT",
                    node -> instant(node, "updatedAt"))),
    OPPORTUNITY(
            "title { values { text } } publishedAt deadline expiresAt createdAt updatedAt",
            Map.of(
                    "TITLE",
                    node -> localized(node.path("title")),
                    "PUBLISHED_AT",
                    node -> instant(node, "publishedAt"),
                    "DEADLINE",
                    node -> or(node.path("deadline"), "9999-12-31"),
                    "EXPIRES_AT",
                    node -> instant(node, "expiresAt"),
                    "CREATED_AT",
                    node -> instant(node, "createdAt"),
                    "UPDATED_AT",
                    node -> instant(node, "updatedAt"))),
    EVENT(
            "title { values { text } } startsAt createdAt updatedAt",
            Map.of(
                    "TITLE",
                    node -> localized(node.path("title")),
                    "STARTS_AT",
                    node -> instant(node, "startsAt"),
                    "CREATED_AT",
                    node -> instant(node, "createdAt"),
                    "UPDATED_AT",
                    node -> instant(node, "updatedAt"))),
    CONCEPT(
            "notation label { values { text } } createdAt",
            Map.of(
                    "NOTATION",
                    node -> node.path("notation").asText(),
                    "LABEL",
                    node -> localized(node.path("label")),
                    "CREATED_AT",
                    node -> instant(node, "createdAt"))),
    SCHEME(
            "code createdAt",
            Map.of("CODE", node -> node.path("code").asText(), "CREATED_AT", node -> instant(node, "createdAt"))),
    UNSORTED("", Map.of());

    /** What to select of a node, so that its keys can be told. */
    public final String fields;

    private final Map<String, Function<JsonNode, String>> keys;

    SortKeys(String fields, Map<String, Function<JsonNode, String>> keys) {
        this.fields = "id " + fields;
        this.keys = keys;
    }

    public List<String> names() {
        return keys.keySet().stream().sorted().toList();
    }

    /** The order that these keys give; the id, in the direction of the last key, decides ties. */
    public Comparator<JsonNode> order(LinkedHashMap<String, Boolean> falling) {
        Comparator<JsonNode> order = Comparator.comparing(node -> "");
        boolean last = false;
        for (Map.Entry<String, Boolean> entry : falling.entrySet()) {
            Function<JsonNode, String> key = keys.getOrDefault(entry.getKey(), node -> "");
            Comparator<JsonNode> next = Comparator.comparing(key);
            last = entry.getValue();
            order = order.thenComparing(last ? next.reversed() : next);
        }
        Comparator<JsonNode> id = Comparator.comparing(SortKeys::id);
        return order.thenComparing(last ? id.reversed() : id);
    }

    /** Lower case without diacritics. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String id(JsonNode node) {
        return HexFormat.of()
                .formatHex(Base64.getUrlDecoder().decode(node.path("id").asText()));
    }

    private static String or(JsonNode value, String absent) {
        return value.isNull() || value.isMissingNode() ? absent : value.asText();
    }

    private static String instant(JsonNode node, String field) {
        Instant instant = Instant.parse(or(node.path(field), "9999-12-31T00:00:00Z"));
        return "%012d.%09d".formatted(instant.getEpochSecond(), instant.getNano());
    }

    private static String localized(JsonNode text) {
        return StreamSupport.stream(text.path("values").spliterator(), false)
                .map(value -> fold(value.path("text").asText()))
                .collect(Collectors.joining(" "));
    }
}
