package org.dualusegraph.platform.security;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** How far issuers are trusted. */
@ConfigMapping(prefix = "dual-use-graph.identity")
public interface IdentitySettings {

    /** Named issuers whose tokens may grant roles, as the default one's do. */
    Optional<Set<String>> rolesFrom();
}
