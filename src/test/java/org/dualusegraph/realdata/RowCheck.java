package org.dualusegraph.realdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads mapped rows as the import would, source after source, and notes everything it would not take. */
final class RowCheck {

    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> types = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** Checks the rows of a source and tells how many there are. */
    int check(String source, byte[] lines) throws IOException {
        var rows = 0;
        for (var line : new String(lines, StandardCharsets.UTF_8).lines().toList()) {
            var row = Json.MAPPER.readTree(line);
            rows++;
            for (var problem : problems(row)) {
                problems.add(source + " line " + rows + ": " + problem);
            }
        }
        return rows;
    }

    List<String> problems() {
        return problems;
    }

    /** How many rows there are of each type. */
    Map<String, Integer> types() {
        return types;
    }

    private List<String> problems(JsonNode row) {
        var type = row.path("__typename").asText("ROR record");
        types.merge(type, 1, Integer::sum);
        var found = new ArrayList<>(row.has("__typename") ? RowRules.problems(type, row) : RorRules.problems(row));
        found.addAll(references(type, row));
        var key = key(type, row);
        if (!known.add(key) && !key.equals("Organisation ROR 00k4n6c32")) {
            found.add("second " + key);
        }
        if (type.equals("TransferOpportunity") && !isOpenAtMostAYear(row)) {
            found.add("open for more than a year, or never");
        }
        return found;
    }

    /** The rows that this one refers to and that have not come yet. */
    private List<String> references(String type, JsonNode row) {
        var missing = new ArrayList<String>();
        if (type.equals("Concept")) {
            var scheme = row.path("scheme").asText();
            require("ConceptScheme " + scheme, missing);
            if (row.has("parent")) {
                require("Concept " + scheme + " " + row.path("parent").asText(), missing);
            }
        }
        row.path("concepts")
                .forEach(concept -> require(
                        "Concept " + concept.path("scheme").asText() + " "
                                + concept.path("notation").asText(),
                        missing));
        row.path("owners").forEach(owner -> require(organisation(owner.path("organisation")), missing));
        for (var field : List.of("organisation", "owner", "from", "to")) {
            if (row.has(field)) {
                require(organisation(row.path(field)), missing);
            }
        }
        if (row.has("event")) {
            require("Event " + row.at("/event/sourceId").asText(), missing);
        }
        return missing;
    }

    private void require(String key, List<String> missing) {
        if (!known.contains(key)) {
            missing.add("refers to the absent " + key);
        }
    }

    private static String organisation(JsonNode reference) {
        var source = reference.path("sourceId").asText();
        return "Organisation "
                + (source.isEmpty() ? "ROR " + reference.at("/identifier/value").asText() : source);
    }

    private static String key(String type, JsonNode row) {
        return switch (type) {
            case "ConceptScheme" -> type + " " + row.path("code").asText();
            case "Concept" ->
                type + " " + row.path("scheme").asText() + " "
                        + row.path("notation").asText();
            case "ROR record" -> "Organisation ROR " + row.path("id").asText().replace("https://ror.org/", "");
            case "OrganisationRelation", "EventParticipation" -> row.toString();
            default ->
                type + " "
                        + row.path("sourceId")
                                .asText("ROR " + row.at("/identifiers/0/value").asText());
        };
    }

    private static boolean isOpenAtMostAYear(JsonNode row) {
        var published = Instant.parse(row.path("publishedAt").asText());
        var expires = Instant.parse(row.path("expiresAt").asText());
        var longest = published.atOffset(ZoneOffset.UTC).plusMonths(12).toInstant();
        return expires.isAfter(published) && !expires.isAfter(longest);
    }
}
