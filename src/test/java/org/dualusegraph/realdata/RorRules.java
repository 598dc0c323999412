package org.dualusegraph.realdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Checks records against the parts of ROR's schema, version 2.1, that the mapping fills. */
final class RorRules {

    private static final Set<String> KEYS = Set.of(
            "id",
            "names",
            "types",
            "status",
            "established",
            "domains",
            "links",
            "external_ids",
            "locations",
            "relationships",
            "admin");

    private RorRules() {}

    static List<String> problems(JsonNode organisation) {
        var problems = new ArrayList<String>();
        require(isId(organisation.path("id")), "id", problems);
        require(KEYS.equals(keys(organisation)), "keys", problems);
        require(displayNames(organisation) == 1, "one ror_display name", problems);
        require(organisation.path("status").asText().matches("active|inactive|withdrawn"), "status", problems);
        require(!organisation.path("types").isEmpty(), "types", problems);
        for (var name : organisation.path("names")) {
            require(!name.path("value").asText().isBlank(), "name", problems);
            require(name.path("lang").isNull() || name.path("lang").asText().matches("[a-z]{2}"), "lang", problems);
        }
        for (var location : organisation.path("locations")) {
            require(location.path("geonames_id").isInt(), "geonames_id", problems);
            require(location.at("/geonames_details/country_code").asText().matches("[A-Z]{2}"), "country", problems);
        }
        for (var relation : organisation.path("relationships")) {
            require(
                    isId(relation.path("id"))
                            && !relation.path("label").asText().isEmpty(),
                    "relation",
                    problems);
        }
        return problems;
    }

    private static Set<String> keys(JsonNode organisation) {
        return organisation.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static long displayNames(JsonNode organisation) {
        return StreamSupport.stream(organisation.path("names").spliterator(), false)
                .filter(name -> name.path("types").toString().contains("\"ror_display\""))
                .count();
    }

    private static boolean isId(JsonNode id) {
        return id.asText().matches("https://ror\\.org/0[a-z0-9]{8}");
    }

    private static void require(boolean holds, String what, List<String> problems) {
        if (!holds) {
            problems.add("ROR record: " + what);
        }
    }
}
