package org.dualusegraph.realdata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates of the sources, which are sometimes written without leading zeros. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("([12]\\d{3})-(\\d{1,2})-(\\d{1,2})(T.*)?");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Dates() {}

    /** The day; null when the text is not one. */
    static @Nullable LocalDate day(@Nullable String text) {
        var parts = DAY.matcher(text == null ? "" : text);
        try {
            return parts.matches()
                    ? LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The day as a value of an import row. */
    static @Nullable String text(@Nullable String text) {
        var day = day(text);
        return day == null ? null : day.toString();
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    static Instant end(LocalDate day) {
        return day.atTime(LAST_SECOND).toInstant(ZoneOffset.UTC);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
