package org.dualusegraph.platform.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** Finds the text that a request means: sent with it, named as a trusted document, or remembered by its hash. */
@Singleton
public class PersistedDocuments {

    private static final String ANONYMOUS = "anonymous";
    private static final String EVERYBODY = "*";

    private final TrustedDocuments trusted;
    private final List<String> trustedOnly;

    /** Automatic persisted queries by their hash. */
    private final Cache<String, String> remembered;

    public PersistedDocuments(TrustedDocuments trusted, DocumentSettings settings) {
        this.trusted = trusted;
        this.trustedOnly = settings.trustedOnly().orElse(List.of());
        this.remembered = Caffeine.newBuilder()
                .maximumWeight(settings.rememberedCharacters())
                .weigher((String hash, String text) -> hash.length() + text.length())
                // Evicts before the request goes on, so that the bound holds at every moment.
                .executor(Runnable::run)
                .build();
    }

    /**
     * The document that a request means.
     *
     * @param trusted whether it is one of a manifest, and not what anybody may have sent
     */
    record Found(String text, boolean trusted) {}

    /**
     * The document that a request wants to run.
     *
     * @throws RequestException DOCUMENT_NOT_FOUND, PERSISTED_QUERY_NOT_FOUND, PERSISTED_QUERY_HASH_MISMATCH,
     *     DOCUMENT_NOT_TRUSTED
     */
    Found find(GraphQlRequest request, Viewer viewer) {
        String query = request.query();
        String id = request.documentId();
        String hash = request.persistedHash();
        if (query != null) {
            return sent(query, hash, viewer);
        }
        Found found = id != null ? named(id, viewer) : hashed(String.valueOf(hash), viewer);
        if (found != null) {
            return found;
        }
        throw id != null
                ? new RequestException(ErrorCode.DOCUMENT_NOT_FOUND, "No document has this documentId.")
                : new RequestException(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
    }

    /** Keeps a document that was sent together with its hash and has been found valid. */
    void remember(GraphQlRequest request, Viewer viewer) {
        if (request.query() != null && request.persistedHash() != null && !bound(viewer)) {
            remembered.put(lower(request.persistedHash()), request.query());
        }
    }

    private Found sent(String query, @Nullable String hash, Viewer viewer) {
        if (hash != null && !lower(hash).equals(Sha256.of(query))) {
            throw new RequestException(
                    ErrorCode.PERSISTED_QUERY_HASH_MISMATCH, "sha256Hash is not the SHA-256 of the query.");
        }
        boolean bound = bound(viewer);
        if (bound && trusted.byHash(Sha256.of(query)) == null) {
            throw new RequestException(
                    ErrorCode.DOCUMENT_NOT_TRUSTED,
                    "This client may run trusted documents only; name one by documentId.");
        }
        return new Found(query, bound);
    }

    private @Nullable Found named(String id, Viewer viewer) {
        Found found = trusted(trusted.byId(id));
        if (found != null || !id.startsWith(DocumentId.SHA256)) {
            return found;
        }
        String hash = id.substring(DocumentId.SHA256.length());
        found = remembered(hash, viewer);
        return found != null ? found : trusted(trusted.byHash(hash));
    }

    private @Nullable Found hashed(String hash, Viewer viewer) {
        // What is asked for most is asked first: it costs no statement.
        Found found = remembered(lower(hash), viewer);
        found = found != null ? found : trusted(trusted.byId(hash));
        return found != null ? found : trusted(trusted.byHash(lower(hash)));
    }

    private @Nullable Found remembered(String hash, Viewer viewer) {
        String text = bound(viewer) ? null : remembered.getIfPresent(hash);
        return text == null ? null : new Found(text, false);
    }

    private static @Nullable Found trusted(@Nullable String text) {
        return text == null ? null : new Found(text, true);
    }

    /** Whether the viewer may run trusted documents only. */
    private boolean bound(Viewer viewer) {
        if (trustedOnly.isEmpty()) {
            return false;
        }
        String client = viewer.signedIn() ? viewer.client() : ANONYMOUS;
        return trustedOnly.contains(EVERYBODY) || client != null && trustedOnly.contains(client);
    }

    private static String lower(String hash) {
        return hash.toLowerCase(Locale.ROOT);
    }
}
