package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/**
 * A record of the Research Organization Registry in its schema 2, as an organisation's row. Source: ROR data structure,
 * ror.readme.io/docs/ror-data-structure.
 */
final class RorRecord {

    private static final String ID = "https://ror.org/";
    private static final Map<String, String> SCHEMES = Map.of("grid", "GRID", "isni", "ISNI", "wikidata", "WIKIDATA");
    private static final Map<String, String> TYPES = Map.of(
            "company", "CIVIL_COMPANY",
            "education", "UNIVERSITY",
            "facility", "RESEARCH_INSTITUTE",
            "government", "GOVERNMENT_BODY",
            "nonprofit", "NGO");

    private final JsonNode ror;
    private final ObjectNode row = JsonNodeFactory.instance.objectNode();

    private RorRecord(JsonNode ror) {
        this.ror = ror;
    }

    static boolean matches(JsonNode json) {
        return json.path("id").asText().startsWith(ID) && json.path("names").isArray();
    }

    static ObjectNode toRow(JsonNode json) {
        return new RorRecord(json).row();
    }

    private ObjectNode row() {
        row.put("__typename", "Organisation");
        names();
        types();
        identifiers();
        row.put("status", ror.path("status").asText("active").toUpperCase(Locale.ROOT));
        if (ror.path("established").isIntegralNumber()) {
            row.set("foundedYear", ror.get("established"));
        }
        website();
        locations();
        relations();
        return row;
    }

    private void names() {
        ObjectNode display = row.objectNode();
        ArrayNode aliases = row.putArray("aliases");
        ArrayNode acronyms = row.putArray("acronyms");
        for (JsonNode name : ror.path("names")) {
            String text = name.path("value").asText();
            String lang = name.path("lang").asText("");
            if (has(name, "ror_display")) {
                row.put("legalName", text);
            }
            if (has(name, "label") && !lang.isEmpty() && !lang.equals("null") && !display.has(lang)) {
                display.put(lang, text);
            } else if (has(name, "acronym")) {
                acronyms.add(text);
            } else if (!has(name, "ror_display")) {
                aliases.add(text);
            }
        }
        if (!display.isEmpty()) {
            row.set("displayName", display);
        }
    }

    private static boolean has(JsonNode node, String type) {
        for (JsonNode entry : node.path("types")) {
            if (entry.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private void types() {
        ArrayNode types = row.putArray("rorTypes");
        ror.path("types").forEach(type -> types.add(type.asText().toUpperCase(Locale.ROOT)));
        for (JsonNode type : ror.path("types")) {
            if (TYPES.containsKey(type.asText())) {
                row.put("type", TYPES.get(type.asText()));
                return;
            }
        }
    }

    private void identifiers() {
        ArrayNode identifiers = row.putArray("identifiers");
        add(identifiers, "ROR", ror.path("id").asText().substring(ID.length()));
        for (JsonNode external : ror.path("external_ids")) {
            String scheme = SCHEMES.get(external.path("type").asText());
            String preferred = external.path("preferred").asText("");
            String value = preferred.isEmpty() || preferred.equals("null")
                    ? external.path("all").path(0).asText("")
                    : preferred;
            if (scheme != null && !value.isBlank()) {
                add(identifiers, scheme, scheme.equals("ISNI") ? value.replace(" ", "") : value);
            }
        }
    }

    private static void add(ArrayNode identifiers, String scheme, String value) {
        identifiers.addObject().put("scheme", scheme).put("value", value);
    }

    private void website() {
        for (JsonNode link : ror.path("links")) {
            if (link.path("type").asText().equals("website")) {
                row.put("website", link.path("value").asText());
                return;
            }
        }
    }

    private void locations() {
        ArrayNode addresses = row.putArray("addresses");
        for (JsonNode location : ror.path("locations")) {
            JsonNode details = location.path("geonames_details");
            ObjectNode address = addresses.addObject();
            copy(details, "name", address, "city");
            copy(details, "country_subdivision_name", address, "subdivision");
            copy(details, "country_code", address, "country");
            copy(details, "lat", address, "latitude");
            copy(details, "lng", address, "longitude");
        }
        copy(addresses.path(0), "country", row, "countryOfEstablishment");
    }

    private static void copy(JsonNode from, String field, ObjectNode to, String as) {
        JsonNode value = from.path(field);
        if (!value.isMissingNode() && !value.isNull()) {
            to.set(as, value);
        }
    }

    private void relations() {
        ArrayNode relations = row.putArray("relations");
        for (JsonNode relation : ror.path("relationships")) {
            String id = relation.path("id").asText();
            if (id.startsWith(ID)) {
                ObjectNode entry = relations.addObject();
                entry.put("type", relation.path("type").asText().toUpperCase(Locale.ROOT));
                entry.putObject("organisation")
                        .putObject("identifier")
                        .put("scheme", "ROR")
                        .put("value", id.substring(ID.length()));
            }
        }
    }
}
