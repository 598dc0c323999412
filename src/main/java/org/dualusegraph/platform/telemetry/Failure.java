package org.dualusegraph.platform.telemetry;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An exception as the log tells it: its kind and where it was thrown. Messages hold values: keys, names, SQL. */
final class Failure extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    private final String kind;

    private Failure(Throwable original, @Nullable Failure cause) {
        super(null, cause);
        String state = original instanceof SQLException sql ? " (SQL state " + sql.getSQLState() + ")" : "";
        kind = original.getClass().getName() + state;
        setStackTrace(original.getStackTrace());
    }

    static Failure of(Throwable original) {
        return of(original, 0);
    }

    private static Failure of(Throwable original, int depth) {
        if (original instanceof Failure told) {
            return told;
        }
        Throwable cause = original.getCause();
        return new Failure(original, cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
    }

    @Override
    public String toString() {
        return kind;
    }
}
