package org.dualusegraph.platform.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The documents of the manifests, by id and by hash: asked of the database once, as all replicas share them. */
@Singleton
public class TrustedDocuments {

    private static final Logger LOG = Logger.getLogger(TrustedDocuments.class);
    private static final int CACHED_CHARACTERS = 8_000_000;
    private static final int UNKNOWN_KEYS = 10_000;
    private static final Duration UNKNOWN_FOR = Duration.ofSeconds(5);
    private static final String BY_ID = "SELECT text FROM trusted_document WHERE id = ?";
    private static final String BY_HASH = "SELECT text FROM trusted_document WHERE sha256 = ? LIMIT 1";

    private final AgroalDataSource readPool;
    private final Cache<String, String> texts = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((String key, String text) -> key.length() + text.length() + 100)
            .build();

    /** What is asked for in vain is not asked of the database again at once, yet soon enough to find what another replica stored. */
    private final Cache<String, Boolean> unknown = Caffeine.newBuilder()
            .maximumSize(UNKNOWN_KEYS)
            .expireAfterWrite(UNKNOWN_FOR)
            .build();

    public TrustedDocuments(@DataSource("read") AgroalDataSource readPool) {
        this.readPool = readPool;
    }

    /** The text of the document with this id, or null. */
    @Nullable
    String byId(String id) {
        return find("id " + id, BY_ID, id);
    }

    /** The text of the document with this SHA-256, in lower-case hexadecimal digits, or null. */
    @Nullable
    String byHash(String hash) {
        return find("hash " + hash, BY_HASH, hash);
    }

    /** To be called when documents were stored, so that they are found at once. */
    public void forgetUnknown() {
        unknown.invalidateAll();
    }

    private @Nullable String find(String key, String sql, String value) {
        String known = texts.getIfPresent(key);
        if (known != null || unknown.getIfPresent(key) != null) {
            return known;
        }
        String text = read(sql, value);
        if (text == null) {
            unknown.put(key, true);
        } else {
            texts.put(key, text);
        }
        return text;
    }

    private @Nullable String read(String sql, String value) {
        try (Connection connection = readPool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            LOG.warn("Trusted documents cannot be read", e);
            throw new RequestException(ErrorCode.UNAVAILABLE, "The database cannot be asked; try again later.");
        }
    }
}
