package org.dualusegraph.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dualusegraph.testing.Api;

/** Everybody who takes part in the story or looks on, by the parts they play. */
final class Cast {

    private final Map<String, Api> people = new LinkedHashMap<>();

    Cast with(String part, Api api) {
        people.put(part, api);
        return this;
    }

    Api as(String part) {
        return people.get(part);
    }

    /** The parts for which the answer holds something at the path. */
    Set<String> seeing(String query, String id, String pointer) {
        Set<String> seeing = new TreeSet<>();
        people.forEach((part, api) -> {
            JsonNode found = api.tree(query, Map.of("id", id)).at(pointer);
            if (!found.isMissingNode() && !found.isNull()) {
                seeing.add(part);
            }
        });
        return seeing;
    }

    Set<String> everybody() {
        return new TreeSet<>(people.keySet());
    }

    Set<String> without(String... parts) {
        Set<String> rest = everybody();
        rest.removeAll(Set.of(parts));
        return rest;
    }
}
