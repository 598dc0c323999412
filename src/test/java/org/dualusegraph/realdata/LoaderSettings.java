package org.dualusegraph.realdata;

import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the loader is told by system properties.
 *
 * @param data the data folder
 * @param url where the application runs
 * @param token a bearer token to use for all requests; null to fetch one for each
 * @param issuer the identity provider; null to ask the application
 * @param user whom to sign in
 * @param password that user's password
 */
record LoaderSettings(
        Path data,
        URI url,
        @Nullable String token,
        @Nullable String issuer,
        String user,
        String password) {

    static LoaderSettings of(Properties properties) {
        var user = properties.getProperty("user", "maria");
        return new LoaderSettings(
                Path.of(properties.getProperty("data", "../shared/data")),
                URI.create(
                        properties.getProperty("url", "http://localhost:8080").replaceAll("/+$", "")),
                properties.getProperty("token"),
                properties.getProperty("issuer"),
                user,
                properties.getProperty("password", user));
    }
}
