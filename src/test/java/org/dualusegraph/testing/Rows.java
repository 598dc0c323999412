package org.dualusegraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of the import format, sent as a cluster manager would. */
public final class Rows {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<Map<String, Object>> rows = new ArrayList<>();

    public Rows add(String typename, Map<String, Object> fields) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("__typename", typename);
        row.putAll(fields);
        rows.add(row);
        return this;
    }

    /** Writes them and expects that none is refused. */
    public void load() {
        JsonPath job = send();
        assertThat(job.getInt("rejected")).as(job.prettify()).isZero();
    }

    /** Writes what the import accepts, and gives the job. */
    public JsonPath send() {
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(json(row)).append('\n'));
        return Api.as("maria")
                .load(lines.toString().getBytes(StandardCharsets.UTF_8), false)
                .jsonPath();
    }

    public static Map<String, Object> source(String sourceId) {
        return Map.of("sourceId", sourceId);
    }

    public static Map<String, Object> concept(String scheme, String notation) {
        return Map.of("scheme", scheme, "notation", notation);
    }

    public static Map<String, Object> text(String english) {
        return Map.of("en", english);
    }

    /** Makes somebody part of an organisation, or no longer. */
    public static void affiliate(String subject, String organisation, String status) {
        affiliate(subject, organisation, "VIEWER", status);
    }

    /** Makes somebody part of an organisation in a role, or no longer. */
    public static void affiliate(String subject, String organisation, String role, String status) {
        new Rows()
                .add(
                        "Affiliation",
                        Map.of(
                                "organisation",
                                source(organisation),
                                "subject",
                                subject,
                                "role",
                                role,
                                "status",
                                status))
                .load();
    }

    /** A vocabulary with one concept, to tell the objects of a test from all others. */
    public Rows tag(String scheme) {
        return add("ConceptScheme", Map.of("code", scheme, "title", text(scheme)))
                .add("Concept", Map.of("scheme", scheme, "notation", "all", "label", text(scheme)));
    }

    private static String json(Map<String, Object> row) {
        try {
            return MAPPER.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
