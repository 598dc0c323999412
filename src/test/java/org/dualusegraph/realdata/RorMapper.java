package org.dualusegraph.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the flattened ROR records back into records of ROR's own schema, version 2.1. */
final class RorMapper {

    private static final String PREFIX = "https://ror.org/";
    private static final Set<String> TYPES = Set.of(
            "education", "funder", "healthcare", "company", "archive", "nonprofit", "government", "facility", "other");
    private static final Set<String> STATUSES = Set.of("active", "inactive", "withdrawn");
    private static final Set<String> RELATIONS = Set.of("related", "parent", "child", "successor", "predecessor");
    /** The day of ROR release 2.9, of which the files are an extract: the source dropped each record's own dates. */
    private static final String RELEASED = "2026-06-23";

    private final List<Path> files;
    private final Map<String, String> names = new HashMap<>();

    RorMapper(List<Path> files) {
        this.files = files;
    }

    void write(Path file, RowSink rows) throws IOException {
        if (names.isEmpty()) {
            readNames();
        }
        JsonLines.each(file, source -> {
            var id = id(source);
            if (id != null) {
                rows.add(organisation(id, source));
            }
        });
    }

    /** The names of all organisations: a relation carries the name of its target as label. */
    private void readNames() throws IOException {
        for (var file : files) {
            JsonLines.each(file, source -> {
                var id = id(source);
                if (id != null) {
                    names.put(id, source.text("name", id));
                }
            });
        }
    }

    private static @Nullable String id(SourceRecord source) {
        var id = source.text("id", "").replace(PREFIX, "");
        return id.matches("0[a-z0-9]{8}") ? id : null;
    }

    private Row organisation(String id, SourceRecord source) {
        var status = source.text("status", "");
        var types = source.texts("types").stream().filter(TYPES::contains).toList();
        return new Row()
                .always("id", PREFIX + id)
                .always("names", RorNames.of(id, source))
                .always("types", types.isEmpty() ? List.of("other") : types)
                .always("status", STATUSES.contains(status) ? status : "active")
                .always("established", source.integer("established"))
                .always("domains", source.texts("domains"))
                .always("links", links(source))
                .always("external_ids", externalIds(source.text("wikidata")))
                .always("locations", locations(source))
                .always("relationships", relationships(id, source))
                .always("admin", new Row().put("created", admin()).put("last_modified", admin()));
    }

    private static List<Row> links(SourceRecord source) {
        var links = new ArrayList<Row>();
        for (var type : List.of("website", "wikipedia")) {
            var value = source.text(type);
            if (value != null) {
                links.add(new Row().put("type", type).put("value", value));
            }
        }
        return links;
    }

    private static List<Row> externalIds(@Nullable String wikidata) {
        return wikidata == null
                ? List.of()
                : List.of(new Row()
                        .put("type", "wikidata")
                        .put("all", List.of(wikidata))
                        .put("preferred", wikidata));
    }

    private static List<Row> locations(SourceRecord source) {
        var geonames = source.integer("geonames");
        var country = Countries.code(source.text("country"));
        if (geonames == null || country == null) {
            return List.of();
        }
        var details = new Row()
                .put("country_code", country)
                .put("country_name", Countries.name(country, Locale.ENGLISH))
                .put("country_subdivision_name", source.text("subdivision"))
                .put("lat", source.decimal("lat"))
                .put("lng", source.decimal("lon"))
                .put("name", source.text("city", Countries.name(country, Locale.ENGLISH)));
        return List.of(new Row().put("geonames_id", geonames).put("geonames_details", details));
    }

    private List<Row> relationships(String id, SourceRecord source) {
        var relationships = new ArrayList<Row>();
        for (var relation : source.records("relations")) {
            var target = id(relation);
            var type = relation.text("type", "");
            if (target != null && !target.equals(id) && RELATIONS.contains(type)) {
                relationships.add(new Row()
                        .put("type", type)
                        .put("label", names.getOrDefault(target, target))
                        .put("id", PREFIX + target));
            }
        }
        return relationships;
    }

    private static Row admin() {
        return new Row().put("date", RELEASED).put("schema_version", "2.0");
    }
}
