package org.dualusegraph.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How far issuers are trusted. */
@ConfigMapping(prefix = "dual-use-graph.identity")
public interface IdentitySettings {

    /** Named issuers whose tokens may grant roles, as the default one's do. */
    Optional<Set<String>> rolesFrom();

    /**
     * For how long a token that was accepted is taken without being checked again, until it ends at most; as late is it noticed that a key was
     * withdrawn, or that an issuer which is asked for every token ended one.
     */
    @WithDefault("30S")
    Duration rememberTokens();
}
