package org.dualusegraph.platform.read;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.Outages;
import org.dualusegraph.platform.graphql.RequestException;
import org.jspecify.annotations.Nullable;

/** Lends connections of the read pool, and tells callers what goes wrong with them. */
final class Snapshots {

    @FunctionalInterface
    interface Reading {
        void on(Connection connection) throws SQLException;
    }

    private static final String QUERY_CANCELED = "57014";

    /** Instead of a position: whatever is committed must be seen. */
    static final String LATEST = "latest";

    private static final String REPLAYED =
            "SELECT NOT pg_is_in_recovery() OR pg_last_wal_replay_lsn() >= CAST(? AS pg_lsn)";

    private final AgroalDataSource readPool;
    private final AgroalDataSource primary;
    private final Duration deadline;
    private final boolean replicated;

    /**
     * @param primary asked instead of the read pool where that one, being another server, may be behind
     * @param deadline of a statement there; connections of the read pool have it of their own
     */
    Snapshots(AgroalDataSource readPool, AgroalDataSource primary, Duration deadline) {
        this.readPool = readPool;
        this.primary = primary;
        this.deadline = deadline;
        this.replicated = !url(readPool).equals(url(primary));
    }

    /**
     * @param after the position of a change that must be seen, or LATEST; null when a moment ago is good enough
     * @param footprint counts what is read
     */
    void read(@Nullable String after, Footprint footprint, Reading reading) {
        if (!replicated || after == null || (!after.equals(LATEST) && replayed(after))) {
            read(readPool, connection -> footprint.count(reading, connection));
            return;
        }
        read(primary, connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL statement_timeout = "
                                + deadline.toMillis());
            }
            footprint.count(reading, connection);
        });
    }

    /** How far the primary's log is; null where nobody reads from replicas. */
    @Nullable
    String position() {
        if (!replicated) {
            return null;
        }
        String[] position = new String[1];
        read(primary, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT pg_current_wal_insert_lsn()")) {
                row.next();
                position[0] = row.getString(1);
            }
        });
        return position[0];
    }

    /** Asked before the reading begins: within its transaction, the answer could be newer than what it sees. */
    private boolean replayed(String position) {
        boolean[] replayed = new boolean[1];
        read(readPool, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(REPLAYED)) {
                statement.setString(1, position);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    replayed[0] = row.getBoolean(1);
                }
            }
        });
        return replayed[0];
    }

    private static void read(AgroalDataSource pool, Reading reading) {
        try (Connection connection = pool.getConnection()) {
            try {
                reading.on(connection);
            } finally {
                if (!connection.isClosed()) { // as one that broke, or was given up, is
                    connection.setAutoCommit(false); // or the driver would not roll back what a reading began by itself
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            if (e instanceof SQLTimeoutException || QUERY_CANCELED.equals(e.getSQLState())) {
                throw new RequestException(ErrorCode.TIMEOUT, "The answer took too long to find; ask for less.");
            }
            RequestException outage = Outages.refusal(e, Outages.MESSAGE);
            throw outage == null ? new IllegalStateException("Reading failed", e) : outage;
        }
    }

    private static String url(AgroalDataSource pool) {
        return pool.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcUrl();
    }
}
