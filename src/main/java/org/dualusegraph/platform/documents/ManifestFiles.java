package org.dualusegraph.platform.documents;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dualusegraph.platform.execution.DocumentSettings;
import org.dualusegraph.platform.graphql.RequestException;
import org.jboss.logging.Logger;

/** Stores the documents of the configured manifests when the service starts; a broken one ends the start with one line. */
@ApplicationScoped
public class ManifestFiles {

    private static final Logger LOG = Logger.getLogger(ManifestFiles.class);
    private static final String ACTOR = "configuration";
    private static final int EXIT = 2;

    private final DocumentService service;
    private final List<String> files;

    ManifestFiles(DocumentService service, DocumentSettings settings) {
        this.service = service;
        this.files = settings.manifests().orElse(List.of());
    }

    void load(@Observes StartupEvent started) {
        try {
            files.forEach(this::load);
        } catch (IllegalArgumentException broken) {
            System.err.println(broken.getMessage());
            // Nothing is served yet. Thrown on, it would be told with the traces of everything that starts the service.
            Runtime.getRuntime().halt(EXIT);
        }
    }

    /** @throws IllegalArgumentException when the file cannot be read or one of its documents cannot be stored */
    void load(String file) {
        try {
            Manifest manifest = Manifest.of(Files.readAllBytes(Path.of(file)));
            int added = service.store(manifest, ACTOR, file);
            LOG.infof(
                    "%s: %d trusted documents, %d of them new",
                    file, manifest.texts().size(), added);
        } catch (IOException e) {
            throw broken(file, "it cannot be read");
        } catch (RequestException e) {
            throw broken(file, String.valueOf(e.getMessage()));
        } catch (ManifestException e) {
            throw broken(file, e.getMessage() + " " + e.line());
        }
    }

    private static IllegalArgumentException broken(String file, String reason) {
        return new IllegalArgumentException(
                "The manifest %s of dual-use-graph.documents.manifests cannot be used: %s".formatted(file, reason));
    }
}
