package org.dualusegraph.platform.read;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.dualusegraph.platform.limits.LimitSettings;

/** Has PostgreSQL itself end every statement of the read pool at the deadline of an operation. */
@Singleton
@DataSource("read")
public class StatementTimeout implements AgroalPoolInterceptor {

    private final LimitSettings limits;

    public StatementTimeout(LimitSettings limits) {
        this.limits = limits;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = " + limits.deadline().toMillis());
        } catch (SQLException e) {
            throw new IllegalStateException("The deadline of statements cannot be set", e);
        }
    }
}
