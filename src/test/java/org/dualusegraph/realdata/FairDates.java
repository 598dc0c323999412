package org.dualusegraph.realdata;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days of a fair and how precisely they are known.
 *
 * @param first the first day of the year, month or fair
 * @param last the last day of the year, month or fair
 * @param precision how much of the dates the source tells
 */
record FairDates(LocalDate first, LocalDate last, Precision precision) {

    private static final Pattern PARTIAL = Pattern.compile("([12]\\d{3})(?:-(0?[1-9]|1[0-2]))?(?:-.*)?");

    /** The precisions of the import format that a fair can have, the finest first. */
    enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** The fair's dates; those of its edition's year when it has no start; null when it has neither. */
    static @Nullable FairDates of(SourceRecord fair) {
        var start = parse(fair.text("startDate"));
        var known = start == null ? parse(fair.text("edition")) : start;
        if (known == null) {
            return null;
        }
        var end = parse(fair.text("endDate"));
        var stated = stated(fair.text("datePrecision", ""));
        var precision = known.precision.compareTo(stated) < 0 ? stated : known.precision;
        var last = end == null || end.last.isBefore(known.first) ? known : end;
        return new FairDates(known.coarsen(precision).first, last.coarsen(precision).last, precision);
    }

    private static Precision stated(String precision) {
        return switch (precision) {
            case "year" -> Precision.YEAR;
            case "month" -> Precision.MONTH;
            default -> Precision.DAY;
        };
    }

    private static @Nullable FairDates parse(@Nullable String text) {
        var day = Dates.day(text);
        if (day != null) {
            return new FairDates(day, day, Precision.DAY);
        }
        var parts = PARTIAL.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return null;
        }
        var year = Integer.parseInt(parts.group(1));
        var month = parts.group(2);
        var first = LocalDate.of(year, month == null ? 1 : Integer.parseInt(month), 1);
        return new FairDates(first, first, Precision.DAY).coarsen(month == null ? Precision.YEAR : Precision.MONTH);
    }

    private FairDates coarsen(Precision to) {
        return switch (to) {
            case DAY -> this;
            case MONTH ->
                new FairDates(first.withDayOfMonth(1), YearMonth.from(last).atEndOfMonth(), to);
            case YEAR ->
                new FairDates(
                        first.withDayOfYear(1), Year.from(last).atMonth(12).atEndOfMonth(), to);
        };
    }
}
