package org.dualusegraph.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells who owns a NASA technology and maps the owners that are not NASA's own centres. */
final class NasaOrganisations {

    private NasaOrganisations() {}

    /** The centre of a software, patent or project; null where another organisation leads the project. */
    static @Nullable Agency agency(SourceRecord source) {
        var lead = source.record("leadOrganisation");
        var name = lead.text("name");
        if (name == null) {
            return Agencies.center(source.text("center"));
        }
        var nasa = lead.text("type", "").toUpperCase(Locale.ROOT).startsWith("NASA");
        return nasa ? Agencies.center(name) : null;
    }

    static Row owner(SourceRecord source) {
        var agency = agency(source);
        return agency == null ? Row.ref(sourceId(source.record("leadOrganisation"))) : agency.ref();
    }

    static void writeLeads(Path projects, RowSink rows) throws IOException {
        var written = new HashSet<String>();
        JsonLines.each(projects, source -> {
            var lead = source.record("leadOrganisation");
            if (agency(source) == null && written.add(sourceId(lead))) {
                rows.add(organisation(lead));
            }
        });
    }

    private static String sourceId(SourceRecord lead) {
        return Texts.sourceId("techport-organisation", Texts.key(lead.text("name", "")));
    }

    private static Row organisation(SourceRecord lead) {
        var country = Countries.code(lead.text("country"));
        var academic = lead.text("type", "").toLowerCase(Locale.ROOT).startsWith("academi");
        var address = new Row().put("city", lead.text("city")).put("subdivision", lead.text("state"));
        return Row.of("Organisation")
                .put("sourceId", sourceId(lead))
                .put("legalName", Texts.clip(lead.text("name", "")))
                .put("type", academic ? "UNIVERSITY" : "OTHER")
                .put("helix", academic ? "ACADEMIA" : "INDUSTRY")
                .put("countryOfEstablishment", country)
                .put("addresses", address.isEmpty() ? List.of() : List.of(address.put("country", country)));
    }
}
