package org.dualusegraph.realdata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the rows of published technologies: what all sources of technologies have in common. */
final class TechnologyRow {

    private TechnologyRow() {}

    /** A public technology of one owner, described by a text whose beginning is the teaser. */
    static Row of(String sourceId, String title, @Nullable String description, String direction, Row owner) {
        return Row.of("Technology")
                .put("sourceId", sourceId)
                .title("title", title)
                .put("teaser", description == null ? null : new Row().put("en", Texts.cut(description, Texts.TEASER)))
                .text("summary", description)
                .put("direction", direction)
                .put("owners", List.of(new Row().put("organisation", owner).put("role", "OWNER")))
                .put("state", "PUBLISHED")
                .put("visibility", new Row().put("audience", "PUBLIC"));
    }
}
