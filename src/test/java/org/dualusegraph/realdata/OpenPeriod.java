package org.dualusegraph.realdata;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when an opportunity is open: at most twelve months, and never ending before it starts.
 *
 * @param publishedAt the start of its first day
 * @param expiresAt the end of its last day
 */
record OpenPeriod(Instant publishedAt, Instant expiresAt) {

    /** A deadline before the first day moves the first day to one month before the deadline. */
    static OpenPeriod of(LocalDate first, @Nullable LocalDate deadline) {
        var start = deadline != null && deadline.isBefore(first) ? deadline.minusMonths(1) : first;
        var longest = Dates.start(start.plusMonths(12));
        if (deadline == null || Dates.end(deadline).isAfter(longest)) {
            return new OpenPeriod(Dates.start(start), longest);
        }
        return new OpenPeriod(Dates.start(start), Dates.end(deadline));
    }
}
