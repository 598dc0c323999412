package org.dualusegraph.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.dualusegraph.exchange.Batch.Line;
import org.dualusegraph.exchange.Batch.Outcome;

/** What has come of the rows of a running import. */
public final class ImportProgress {

    private static final int SHOWN = 100;

    /** A fault, and the line it is on. */
    record LineError(int line, RowError error) {}

    private final UUID jobId;
    private final String actor;
    private final boolean dryRun;
    private final Map<Outcome, Integer> counts = new TreeMap<>();
    private final List<LineError> unreported = new ArrayList<>();
    private final List<LineError> first = new ArrayList<>();
    private long bytesRead;
    private ImportState state = ImportState.RUNNING;

    ImportProgress(UUID jobId, String actor, boolean dryRun) {
        this.jobId = jobId;
        this.actor = actor;
        this.dryRun = dryRun;
    }

    UUID jobId() {
        return jobId;
    }

    String actor() {
        return actor;
    }

    boolean dryRun() {
        return dryRun;
    }

    long bytesRead() {
        return bytesRead;
    }

    int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    int rowsRead() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The first faults of the file. */
    List<LineError> firstErrors() {
        return first;
    }

    ImportState state() {
        return state;
    }

    void end(boolean failed) {
        boolean clean = count(Outcome.REJECTED) == 0;
        state = failed ? ImportState.FAILED : clean ? ImportState.DONE : ImportState.DONE_WITH_ERRORS;
    }

    void read(long bytes) {
        bytesRead = bytes;
    }

    void settled(Batch batch) {
        for (Line line : batch.lines) {
            List<RowError> faults = batch.errors.get(line);
            if (faults == null) {
                counts.merge(Objects.requireNonNull(batch.outcomes.get(line)), 1, Integer::sum);
            } else {
                rejected(line.number(), faults);
            }
        }
    }

    void rejected(int line, List<RowError> faults) {
        counts.merge(Outcome.REJECTED, 1, Integer::sum);
        for (RowError fault : faults) {
            unreported.add(new LineError(line, fault));
        }
    }

    /** How many faults wait to be written to the job. */
    int unreported() {
        return unreported.size();
    }

    /** The faults that have not been written to the job yet, in the order of the file. */
    List<LineError> takeUnreported() {
        List<LineError> taken = unreported.stream()
                .sorted(Comparator.comparingInt(LineError::line))
                .toList();
        unreported.clear();
        taken.stream().limit(SHOWN - first.size()).forEach(first::add);
        return taken;
    }
}
