package org.dualusegraph.realdata;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints what became of each source and, at the end, of all. */
final class LoadReport {

    private final PrintStream out;
    private final long[] totals = new long[ImportOutcome.COUNTS.size()];
    private long sent;
    private Duration duration = Duration.ZERO;
    private boolean complete = true;

    LoadReport(PrintStream out) {
        this.out = out;
        out.printf(Locale.ROOT, "%-26s %9s", "source", "sent");
        ImportOutcome.COUNTS.forEach(count -> out.printf(Locale.ROOT, " %9s", count));
        out.printf(Locale.ROOT, " %8s %9s%n", "seconds", "rows/s");
    }

    void add(ImportOutcome outcome) {
        var counts = ImportOutcome.COUNTS.stream().map(outcome::count).toList();
        line(outcome.name(), outcome.sent(), counts, outcome.duration());
        if (!outcome.isComplete()) {
            complete = false;
            out.println("    CHECK FAILED: the counts do not add up to the rows sent; " + outcome.result());
        }
        out.print(outcome.rejections());
        sent += outcome.sent();
        duration = duration.plus(outcome.duration());
        for (var i = 0; i < totals.length; i++) {
            totals[i] += counts.get(i);
        }
    }

    void failed(Source source, Exception failure) {
        complete = false;
        out.println(source.name() + ": FAILED: " + failure.getMessage());
    }

    /** Prints the totals and tells whether every check held. */
    boolean finish() {
        line("total", sent, Arrays.stream(totals).boxed().toList(), duration);
        return complete;
    }

    private void line(String name, long rows, List<Long> counts, Duration taken) {
        var seconds = Math.max(taken.toMillis(), 1) / 1000.0;
        out.printf(Locale.ROOT, "%-26s %9d", name, rows);
        counts.forEach(count -> out.printf(Locale.ROOT, " %9d", count));
        out.printf(Locale.ROOT, " %8.1f %9.0f%n", seconds, rows / seconds);
    }
}
