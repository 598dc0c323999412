package org.dualusegraph.platform.telemetry;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means that the databases for reading and writing answer. Asked on connections of its own: a pool that is all in use is
 * busy, and a replica that is busy must not send its share to the others.
 */
@Readiness
@Singleton
class DatabaseReadiness implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The server answers, if only to say that all its connections are taken. */
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private final AgroalDataSource write;
    private final AgroalDataSource read;

    DatabaseReadiness(AgroalDataSource write, @DataSource("read") AgroalDataSource read) {
        this.write = write;
        this.read = read;
    }

    @Override
    public HealthCheckResponse call() {
        boolean writes = answers(write);
        boolean reads = url(read).equals(url(write)) ? writes : answers(read);
        return HealthCheckResponse.named("database")
                .withData("read", reads ? "UP" : "DOWN")
                .withData("write", writes ? "UP" : "DOWN")
                .status(reads && writes)
                .build();
    }

    private static boolean answers(AgroalDataSource database) {
        try (Connection connection = OwnConnection.open(database, "readiness", PATIENCE)) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException e) {
            return TOO_MANY_CONNECTIONS.equals(e.getSQLState());
        }
    }

    private static String url(AgroalDataSource database) {
        return database.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcUrl();
    }
}
