package org.dualusegraph.platform.read;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.jboss.logging.Logger;

/** Lends connections of the read pool, and tells callers what goes wrong with them. */
final class Snapshots {

    @FunctionalInterface
    interface Reading {
        void on(Connection connection) throws SQLException;
    }

    private static final Logger LOG = Logger.getLogger(Snapshots.class);
    private static final String QUERY_CANCELED = "57014";

    private final AgroalDataSource readPool;

    Snapshots(AgroalDataSource readPool) {
        this.readPool = readPool;
    }

    /** @param several whether the reading takes more than one statement, which then see the same snapshot */
    void read(boolean several, Reading reading) {
        try (Connection connection = connect()) {
            if (!several) {
                reading.on(connection);
                return;
            }
            connection.setAutoCommit(false);
            try {
                reading.on(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            if (e instanceof SQLTimeoutException || QUERY_CANCELED.equals(e.getSQLState())) {
                throw new RequestException(ErrorCode.TIMEOUT, "The answer took too long to find; ask for less.");
            }
            throw new IllegalStateException("Reading failed", e);
        }
    }

    private Connection connect() {
        try {
            return readPool.getConnection();
        } catch (SQLException e) {
            LOG.warn("No connection to read with", e);
            throw new RequestException(ErrorCode.UNAVAILABLE, "The database cannot be asked; try again later.");
        }
    }
}
