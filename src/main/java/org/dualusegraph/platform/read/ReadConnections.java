package org.dualusegraph.platform.read;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.dualusegraph.platform.limits.LimitSettings;

/**
 * Has PostgreSQL itself refuse to write on connections of the read pool, and end every statement at the deadline of an operation.
 * Settings of the session: the driver's own way to read only takes two more ways to the server for each transaction.
 */
@Singleton
@DataSource("read")
public class ReadConnections implements AgroalPoolInterceptor {

    private final LimitSettings limits;

    public ReadConnections(LimitSettings limits) {
        this.limits = limits;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = on; SET statement_timeout = "
                    + limits.deadline().toMillis());
        } catch (SQLException e) {
            throw new IllegalStateException("The settings of a reading connection cannot be made", e);
        }
    }
}
