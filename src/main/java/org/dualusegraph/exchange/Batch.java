package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.platform.persistence.BaseEntity;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows that are written in one transaction: all of one type, with what they refer to already looked up. */
final class Batch {

    /** A line of the file that is an object with a type. */
    record Line(int number, ObjectNode json) {}

    /** What becomes of a line. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /** An entity that a line wrote, and its version before that; -1 for a new one. */
    record Written(Line line, BaseEntity entity, int versionBefore) {}

    final Session session;
    final References references;
    final List<Line> lines;
    final Map<Line, Outcome> outcomes = new HashMap<>();
    final Map<Line, List<RowError>> errors = new HashMap<>();
    final List<Written> written = new ArrayList<>();
    final OrganisationRelations relations = new OrganisationRelations();
    private final UUID jobId;
    private final Set<UUID> touched = new HashSet<>();

    Batch(UUID jobId, Session session, References references, List<Line> lines) {
        this.jobId = jobId;
        this.session = session;
        this.references = references;
        this.lines = lines;
    }

    /** Learns which of these objects earlier rows of the same file have written. */
    void loadTouched(Collection<UUID> ids) {
        session.createNativeQuery(
                        "SELECT entity_id FROM import_touched WHERE job_id = :job AND entity_id IN (:ids)", UUID.class)
                .setParameter("job", jobId)
                .setParameter("ids", ids.isEmpty() ? List.of(jobId) : ids)
                .list()
                .forEach(touched::add);
    }

    /** Leaves word for the rows of later batches. */
    void rememberTouched() {
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "INSERT INTO import_touched (job_id, entity_id) SELECT ?, unnest(?) ON CONFLICT DO NOTHING")) {
                statement.setObject(1, jobId);
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid",
                                written.stream().map(entry -> entry.entity().id).toArray()));
                statement.executeUpdate();
            }
        });
    }

    /** @throws RowException when an earlier row of the file has written the object */
    void requireFirst(BaseEntity entity) {
        if (entity.id != null && touched.contains(entity.id)) {
            throw new RowException(
                    null, ImportErrorCode.DUPLICATE_IN_FILE, "An earlier row of the file is the same object.");
        }
    }

    void reject(Line line, RowError error) {
        reject(line, List.of(error));
    }

    void reject(Line line, List<RowError> faults) {
        outcomes.put(line, Outcome.REJECTED);
        errors.put(line, faults);
    }

    /** Applies a row to its entity: a new one is persisted, and one whose row turns out bad is forgotten. */
    boolean write(Line line, Row row, BaseEntity entity, @Nullable Runnable done) {
        int version = row.creating() ? -1 : entity.version;
        if (!row.apply()) {
            if (!row.creating()) {
                session.detach(entity);
            }
            reject(line, row.errors());
            return false;
        }
        if (row.creating()) {
            session.persist(entity);
        }
        if (done != null) {
            done.run();
        }
        if (entity.id != null) {
            touched.add(entity.id);
        }
        written.add(new Written(line, entity, version));
        return true;
    }

    /** Sends everything to the database and settles what became of each line. */
    void flush() {
        session.flush();
        for (Written entry : written) {
            if (entry.versionBefore() < 0) {
                outcomes.put(entry.line(), Outcome.CREATED);
            } else if (outcomes.get(entry.line()) != Outcome.UPDATED) {
                boolean same = entry.entity().version == entry.versionBefore();
                outcomes.put(entry.line(), same ? Outcome.UNCHANGED : Outcome.UPDATED);
            }
        }
    }
}
