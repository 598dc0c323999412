package org.dualusegraph.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How people sign in to the explorer. */
@ConfigMapping(prefix = "dual-use-graph.graphiql")
public interface GraphiQlSettings {

    /** The public OAuth client of the page; without it there is no signing in. */
    Optional<String> clientId();

    /** What the page asks the issuer for, separated by spaces. */
    @WithDefault("openid")
    String scope();
}
