package org.dualusegraph.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database behind the API, for what only it can tell. */
public final class Database {

    private Database() {}

    /** How many statements the read path sends while the action runs; transaction control is not counted. */
    public static int statementsDuring(Runnable action) throws SQLException {
        update("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        update("SELECT pg_stat_statements_reset()");
        action.run();
        return (int) number("SELECT coalesce(sum(calls), 0) FROM pg_stat_statements WHERE toplevel"
                + " AND (query LIKE 'SELECT %' OR query LIKE 'WITH %') AND query NOT LIKE '%pg_stat_statements%'");
    }

    public static long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The first column of the first row, as text; null when there is no row. */
    public static String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    public static void update(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Holds everybody else off a table until it is closed. */
    public static Lock lock(String table) throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
        }
        return new Lock(connection);
    }

    /** A lock on a table, released with its transaction. */
    public record Lock(Connection connection) implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class), "postgres", "");
    }
}
