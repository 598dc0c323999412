package org.dualusegraph.realdata;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A public body of the United States, or a part of one.
 *
 * @param key what identifies it within the sources
 * @param name its name in the sources
 * @param acronym how it is usually called
 * @param parent the body it belongs to
 */
record Agency(
        String key,
        String name,
        @Nullable String acronym,
        @Nullable Agency parent) {

    static Agency named(String name, @Nullable String acronym, @Nullable Agency parent) {
        return new Agency(Texts.key(name), name, acronym, parent);
    }

    /** A part of this body; its legal name says which body, for "Navy" or "Headquarters" alone says little. */
    Agency part(String partName) {
        var full = partName + " (" + Objects.requireNonNullElse(acronym, name) + ")";
        return new Agency(key + "/" + Texts.key(partName), full, null, this);
    }

    String sourceId() {
        return Texts.sourceId("agency", key);
    }

    Row ref() {
        return Row.ref(sourceId());
    }

    Row organisation() {
        return Row.of("Organisation")
                .put("sourceId", sourceId())
                .put("legalName", Texts.clip(name))
                .put("acronyms", acronym == null ? null : List.of(acronym))
                .put("type", "GOVERNMENT_BODY")
                .put("helix", "GOVERNMENT")
                .put("countryOfEstablishment", "US");
    }
}
