package org.dualusegraph;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.Driver;

/** What the packaged service must be told before it can start; otherwise it ends with one line on standard error. */
final class Configuration {

    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String ISSUER = "quarkus.oidc.auth-server-url";
    private static final String AUDIENCE = "quarkus.oidc.token.audience";
    private static final int SECONDS_TO_CONNECT = 10;

    private final Config config = ConfigProvider.getConfig();

    /** Ends the process unless the service can start. */
    static void require() {
        new Configuration().check();
    }

    private void check() {
        List<String> missing = new ArrayList<>();
        if (value(DATABASE).isEmpty()) {
            missing.add("QUARKUS_DATASOURCE_JDBC_URL (the PostgreSQL to use)");
        }
        boolean tokens = !value("quarkus.oidc.tenant-enabled").equals("false");
        if (tokens && value(ISSUER).isEmpty()) {
            missing.add(
                    "QUARKUS_OIDC_AUTH_SERVER_URL (the OIDC issuer; or QUARKUS_OIDC_TENANT_ENABLED=false for anonymous readers only)");
        }
        if (tokens && value(AUDIENCE).isEmpty()) {
            missing.add("QUARKUS_OIDC_TOKEN_AUDIENCE (the audience that tokens must name)");
        }
        if (!missing.isEmpty()) {
            end("Missing configuration: " + String.join(", ", missing));
        }
        connect();
    }

    private void connect() {
        Properties properties = new Properties();
        properties.setProperty("loginTimeout", String.valueOf(SECONDS_TO_CONNECT));
        if (!value("quarkus.datasource.username").isEmpty()) {
            properties.setProperty("user", value("quarkus.datasource.username"));
            properties.setProperty("password", value("quarkus.datasource.password"));
        }
        // By name: natively, the manager of drivers need not know any. Null means that the URL is another database's.
        try (Connection connection = new Driver().connect(value(DATABASE), properties)) {
            if (connection == null) {
                end("QUARKUS_DATASOURCE_JDBC_URL is not the URL of a PostgreSQL (jdbc:postgresql://host/database)");
            }
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            end("The database of QUARKUS_DATASOURCE_JDBC_URL cannot be used: " + reason);
        }
    }

    private String value(String property) {
        return config.getOptionalValue(property, String.class).orElse("");
    }

    private static void end(String line) {
        System.err.println(line);
        // Nothing has started: an orderly exit would only flush the log of reading the configuration.
        Runtime.getRuntime().halt(2);
    }
}
