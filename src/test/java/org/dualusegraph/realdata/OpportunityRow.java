package org.dualusegraph.realdata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the rows of published opportunities: what all sources of calls have in common. */
final class OpportunityRow {

    private OpportunityRow() {}

    /** A public call for research and development, described by a text whose beginning is the teaser. */
    static Row of(String sourceId, String kind, String title, @Nullable String description) {
        return Row.of("TransferOpportunity")
                .put("sourceId", sourceId)
                .put("kind", kind)
                .title("title", title)
                .put("teaser", description == null ? null : new Row().put("en", Texts.cut(description, Texts.TEASER)))
                .text("description", description)
                .put("partnershipTypes", List.of("RD_COOPERATION"))
                .put("state", "PUBLISHED")
                .put("visibility", new Row().put("audience", "PUBLIC").put("ownerDisclosure", "OPEN"));
    }

    static Row withPeriod(Row row, OpenPeriod period) {
        return row.put("publishedAt", period.publishedAt().toString())
                .put("expiresAt", period.expiresAt().toString());
    }
}
