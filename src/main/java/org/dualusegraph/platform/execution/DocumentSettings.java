package org.dualusegraph.platform.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** How documents that are not sent are found, and who may send which. */
@ConfigMapping(prefix = "dual-use-graph.documents")
public interface DocumentSettings {

    /** Files whose documents are trusted: JSON objects of id and text. */
    Optional<List<String>> manifests();

    /** OAuth clients that may send trusted documents only; {@code anonymous} is whoever has no token, {@code *} everybody. */
    Optional<List<String>> trustedOnly();

    /** Characters of automatic persisted queries that one process remembers. */
    @WithDefault("4000000")
    int rememberedCharacters();
}
