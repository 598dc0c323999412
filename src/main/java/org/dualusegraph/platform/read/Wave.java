package org.dualusegraph.platform.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.telemetry.Timing;
import org.dualusegraph.platform.telemetry.Trace;

/**
 * Statements that need nothing of each other, sent to the database together and answered together: what a level costs beside its
 * statements is one way there and back. Outside a transaction they share a snapshot too, by the protocol of PostgreSQL.
 */
final class Wave {

    @FunctionalInterface
    interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    private record Wanted(Level level, Sql sql, RowConsumer rows, Runnable then) {}

    private List<Wanted> wanted = new ArrayList<>();

    /**
     * Sends a statement with the next wave.
     *
     * @param rows takes its rows
     * @param then runs when the rows are there, and may want more
     */
    void add(Level level, Sql sql, RowConsumer rows, Runnable then) {
        wanted.add(new Wanted(level, sql, rows, then));
    }

    /**
     * Sends waves until nothing more is wanted. Several see one snapshot: the first begins a transaction and the last ends it, unless
     * the connection is in one. Left to the driver, the beginning would be answered on its own, before the statements.
     */
    void run(Connection connection, Budget budget) throws SQLException {
        boolean alone = connection.getAutoCommit();
        boolean begun = false;
        while (!wanted.isEmpty()) {
            List<Wanted> wave = wanted;
            wanted = new ArrayList<>();
            boolean last = wave.stream().allMatch(one -> one.level.last());
            boolean begins = alone && !begun && !last;
            send(wave, begins, begun && last, connection, budget);
            begun |= begins;
            wave.forEach(one -> one.then.run());
        }
    }

    private static void send(List<Wanted> wave, boolean begins, boolean ends, Connection connection, Budget budget)
            throws SQLException {
        Sql all = new Sql().add(begins ? "BEGIN" : "");
        for (Wanted one : wave) {
            all.join(one.sql);
        }
        all.add(ends ? "; ROLLBACK" : "");
        List<Timing> timings = new ArrayList<>();
        for (Wanted one : wave) {
            timings.add(Trace.statement(one.level.type.name()));
        }
        try {
            read(all, begins, wave, connection, budget);
        } catch (SQLException e) {
            timings.forEach(timing -> timing.failed(e.getSQLState()));
            throw e;
        } finally {
            timings.forEach(Timing::close);
        }
    }

    private static void read(Sql all, boolean begins, List<Wanted> wave, Connection connection, Budget budget)
            throws SQLException {
        try (PreparedStatement statement = all.prepare(connection)) {
            int seconds = budget.secondsLeft();
            if (seconds < budget.seconds()) {
                statement.setQueryTimeout(seconds); // a timer, so only where the limit of the connection is too late
            }
            statement.execute();
            if (begins) {
                statement.getMoreResults();
            }
            for (Wanted one : wave) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        one.rows.accept(rows);
                    }
                }
                statement.getMoreResults();
            }
        }
    }
}
