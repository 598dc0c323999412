package org.dualusegraph.platform.telemetry;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;

/** A connection to the database of a pool, but not one of the pool's. */
public final class OwnConnection {

    private OwnConnection() {}

    /**
     * Opens one.
     *
     * @param name by which the database knows it
     * @param patience in whole seconds, with the database while it is silent
     */
    public static Connection open(AgroalDataSource database, String name, Duration patience) throws SQLException {
        AgroalConnectionFactoryConfiguration pool =
                database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        Properties properties = new Properties();
        properties.putAll(pool.jdbcProperties());
        if (pool.principal() != null) {
            properties.setProperty("user", pool.principal().getName());
        }
        for (Object credential : pool.credentials()) {
            if (credential instanceof SimplePassword password) {
                properties.putAll(password.asProperties());
            }
        }
        String seconds = String.valueOf(patience.toSeconds());
        properties.setProperty("ApplicationName", "dual-use-graph " + name);
        properties.setProperty("socketTimeout", seconds);
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        // By name: natively, the manager of drivers need not know any.
        Connection connection = new Driver().connect(pool.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("The URL of the database is not one of PostgreSQL");
        }
        return connection;
    }
}
