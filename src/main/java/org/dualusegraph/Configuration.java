package org.dualusegraph;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the packaged service must be told before it can start. */
final class Configuration {

    private static final Map<String, String> REQUIRED = new LinkedHashMap<>();

    static {
        REQUIRED.put("quarkus.datasource.jdbc.url", "QUARKUS_DATASOURCE_JDBC_URL (the PostgreSQL to use)");
        REQUIRED.put(
                "quarkus.oidc.auth-server-url",
                "QUARKUS_OIDC_AUTH_SERVER_URL (the OIDC issuer; or QUARKUS_OIDC_TENANT_ENABLED=false for anonymous readers only)");
    }

    private Configuration() {}

    /** Ends the process with one line on standard error when something is missing. */
    static void require() {
        Config config = ConfigProvider.getConfig();
        boolean anonymous = config.getOptionalValue("quarkus.oidc.tenant-enabled", String.class)
                .filter("false"::equals)
                .isPresent();
        String missing = "";
        for (Map.Entry<String, String> entry : REQUIRED.entrySet()) {
            boolean needed = !(anonymous && entry.getKey().startsWith("quarkus.oidc."));
            if (needed && config.getOptionalValue(entry.getKey(), String.class).isEmpty()) {
                missing += (missing.isEmpty() ? "" : ", ") + entry.getValue();
            }
        }
        if (!missing.isEmpty()) {
            System.err.println("Missing configuration: " + missing);
            // Nothing has started: an orderly exit would only flush the log of reading the configuration.
            Runtime.getRuntime().halt(2);
        }
    }
}
