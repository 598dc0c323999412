package org.dualusegraph.platform.documents;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.audit.AuditEntry;
import org.dualusegraph.platform.documents.ManifestException.Fault;
import org.dualusegraph.platform.execution.DocumentId;
import org.dualusegraph.platform.execution.GraphQlEngine;
import org.dualusegraph.platform.execution.Sha256;
import org.dualusegraph.platform.execution.TrustedDocuments;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.hibernate.Session;

/** Stores the documents of a manifest, all or none. */
@Singleton
class DocumentService {

    /** In one order always, so that two of the same manifest cannot wait for each other. */
    private static final String INSERT = "INSERT INTO trusted_document (id, text, sha256, manifest_id)"
            + " SELECT id, text, sha256, ? FROM unnest(?, ?, ?) AS given (id, text, sha256) ORDER BY id"
            + " ON CONFLICT (id) DO NOTHING";

    private static final String TAKEN =
            "SELECT id FROM trusted_document JOIN unnest(?, ?) AS given (given_id, given_text)"
                    + " ON id = given_id WHERE text <> given_text";

    private final Session session;
    private final GraphQlEngine engine;
    private final TrustedDocuments trusted;
    private final Actors actors;

    DocumentService(Session session, GraphQlEngine engine, TrustedDocuments trusted, Actors actors) {
        this.session = session;
        this.engine = engine;
        this.trusted = trusted;
        this.actors = actors;
    }

    /**
     * Makes the documents trusted.
     *
     * @param actor who sends the manifest, for the audit log
     * @return how many were not stored before
     * @throws ManifestException when a document is bad, or an id stands for another text
     */
    int store(Manifest manifest, String actor, String requestId) {
        requireValid(manifest);
        int added = QuarkusTransaction.requiringNew().call(() -> {
            UUID manifestId = UUID.randomUUID();
            int count = session.doReturningWork(connection -> insert(connection, manifest, manifestId));
            if (count > 0) {
                session.persist(new AuditEntry(
                        actors.person(actor), "TRUST_DOCUMENTS", "DocumentManifest", manifestId, requestId));
            }
            return count;
        });
        trusted.forgetUnknown();
        return added;
    }

    private void requireValid(Manifest manifest) {
        List<Fault> faults = new ArrayList<>();
        int position = 0;
        for (Map.Entry<String, String> entry : manifest.texts().entrySet()) {
            position++;
            String id = entry.getKey();
            ErrorCode code = Manifest.fault(id, entry.getValue());
            code = code == null ? engine.fault(entry.getValue()) : code;
            if (code != null) {
                faults.add(new Fault(position, DocumentId.wellFormed(id) ? id : "", code));
            }
        }
        require(faults);
    }

    private static int insert(Connection connection, Manifest manifest, UUID manifestId) throws SQLException {
        String[] ids = manifest.texts().keySet().toArray(String[]::new);
        String[] texts = manifest.texts().values().toArray(String[]::new);
        String[] hashes = manifest.texts().values().stream().map(Sha256::of).toArray(String[]::new);
        int added;
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, manifestId);
            insert.setArray(2, array(connection, ids));
            insert.setArray(3, array(connection, texts));
            insert.setArray(4, array(connection, hashes));
            added = insert.executeUpdate();
        }
        try (PreparedStatement taken = connection.prepareStatement(TAKEN)) {
            taken.setArray(1, array(connection, ids));
            taken.setArray(2, array(connection, texts));
            try (ResultSet rows = taken.executeQuery()) {
                require(conflicts(ids, rows));
            }
        }
        return added;
    }

    private static List<Fault> conflicts(String[] ids, ResultSet rows) throws SQLException {
        Set<String> taken = new HashSet<>();
        while (rows.next()) {
            taken.add(rows.getString(1));
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            if (taken.contains(ids[i])) {
                faults.add(new Fault(i + 1, ids[i], ErrorCode.DOCUMENT_CONFLICT));
            }
        }
        return faults;
    }

    private static void require(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ManifestException(faults);
        }
    }

    private static Array array(Connection connection, String[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
