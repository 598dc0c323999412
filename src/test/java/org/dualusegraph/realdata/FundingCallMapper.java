package org.dualusegraph.realdata;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Maps the topics of EU funding calls to opportunities of the European Commission. */
final class FundingCallMapper {

    /** The day on which the source was fetched: the calls were open or announced then. */
    private static final LocalDate FETCHED = LocalDate.of(2026, 8, 10);

    private FundingCallMapper() {}

    static void write(Path file, RowSink rows) throws IOException {
        JsonLines.each(file, source -> {
            var id = source.text("id", source.text("reference", ""));
            if (!id.isEmpty()) {
                rows.add(opportunity(id, source));
            }
        });
    }

    private static Row opportunity(String id, SourceRecord source) {
        var prize = source.text("typeOfAction", "").toLowerCase(Locale.ROOT).contains("prize");
        var title = source.text("title", source.text("callTitle", id));
        var deadline = Dates.day(source.text("deadline"));
        var row = OpportunityRow.of(
                        Texts.sourceId("eu-call", id),
                        prize ? "CHALLENGE" : "RD_REQUEST",
                        title,
                        source.text("description"))
                .put("sourceUrl", Texts.url(source.text("url")))
                .text("lookingFor", lookingFor(source))
                .put("direction", FundingProgramme.direction(id, source.text("programme", "")))
                .put("concepts", FundingProgramme.concepts(id))
                .put("trlRange", levels(source))
                .put("budgetRange", budget(source))
                .put("deadline", deadline == null ? null : deadline.toString())
                .put("owner", Agencies.europeanCommissionRef());
        return OpportunityRow.withPeriod(row, OpenPeriod.of(FETCHED, deadline));
    }

    /** The call and type of action under which proposals are looked for. */
    private static @Nullable String lookingFor(SourceRecord source) {
        var parts = new ArrayList<String>();
        for (var field : List.of("programme", "callTitle", "typeOfAction")) {
            parts.addAll(source.texts(field));
        }
        var keywords = source.texts("keywords");
        var text = String.join(" – ", parts);
        return keywords.isEmpty() ? text : text + "\nKeywords: " + String.join(", ", keywords);
    }

    /** The span of the readiness levels that the text mentions. */
    private static @Nullable Row levels(SourceRecord source) {
        var levels = source.texts("trlMentioned").stream()
                .filter(level -> level.matches("[1-9]"))
                .sorted()
                .toList();
        return levels.isEmpty()
                ? null
                : new Row()
                        .put("from", Integer.valueOf(levels.getFirst()))
                        .put("to", Integer.valueOf(levels.getLast()));
    }

    /** The span of the grants, in whichever order the source has the two bounds. */
    private static Row budget(SourceRecord source) {
        var least = source.decimal("budgetMinEur");
        var most = source.decimal("budgetMaxEur");
        var swapped = least != null && most != null && least > most;
        return new Row().put("from", money(swapped ? most : least)).put("to", money(swapped ? least : most));
    }

    private static @Nullable Row money(@Nullable Double amount) {
        if (amount == null || amount < 0 || amount > 1e15) {
            return null;
        }
        var exact = BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
        return new Row().put("amount", exact.toPlainString()).put("currency", "EUR");
    }
}
