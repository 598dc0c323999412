package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionSemantics;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.exchange.Batch.Line;
import org.dualusegraph.exchange.LineReader.Parsed;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.audit.AuditEntry;
import org.dualusegraph.platform.workflow.WorkflowEntity;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes a file into the graph, batch by batch; a row that cannot be written is reported and spoils no other. */
@Singleton
public class ImportService {

    private static final Logger LOG = Logger.getLogger(ImportService.class);
    private static final int BATCH = 500;
    private static final int BATCH_BYTES = 4 * 1024 * 1024;
    private static final RowError CONTRADICTION = new RowError(
            null,
            ImportErrorCode.CONFLICT,
            "The row contradicts what is there: a key of it belongs to another object.");
    private static final RowError FAULT =
            new RowError(null, ImportErrorCode.INTERNAL, "Something went wrong on our side with this row.");
    private static final int DRY_RUN_SECONDS = 3_600;

    private final Session session;
    private final ImportJobService jobs;
    private final Actors actors;
    private final Map<String, RowKind> kinds = new HashMap<>();

    public ImportService(Session session, ImportJobService jobs, Actors actors, Instance<RowKind> rowKinds) {
        this.session = session;
        this.jobs = jobs;
        this.actors = actors;
        rowKinds.forEach(kind -> kinds.put(kind.typename(), kind));
    }

    /**
     * Reads the file to its end and returns the job that tells what came of it.
     *
     * @param actor the OIDC subject of the cluster manager
     * @param bytesTotal the size of the file, null when it is not known
     * @param dryRun whether everything is checked and nothing kept
     */
    public ImportProgress run(InputStream file, String actor, @Nullable Long bytesTotal, boolean dryRun) {
        ImportProgress progress = jobs.start(actor, bytesTotal, dryRun);
        try {
            if (dryRun) {
                QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(DRY_RUN_SECONDS));
                try {
                    read(file, progress);
                } finally {
                    QuarkusTransaction.rollback();
                }
            } else {
                try {
                    read(file, progress);
                } finally {
                    QuarkusTransaction.requiringNew().run(() -> OrganisationRelations.settle(session));
                }
            }
            jobs.finish(progress, null);
        } catch (IOException e) {
            jobs.finish(progress, "The file ended before its end: the connection broke.");
        } catch (RuntimeException e) {
            LOG.errorf(e, "Import %s failed", progress.jobId());
            jobs.finish(progress, "Something went wrong on our side; the rows counted so far are kept.");
        }
        return progress;
    }

    private void read(InputStream file, ImportProgress progress) throws IOException {
        LineReader reader = new LineReader(file);
        List<Line> pending = new ArrayList<>();
        int bytes = 0;
        for (Parsed parsed = reader.next(); parsed != null; parsed = reader.next()) {
            progress.read(reader.bytesRead());
            ObjectNode json = parsed.json();
            RowError fault = json == null ? parsed.error() : typeFault(json);
            if (json == null || fault != null) {
                progress.rejected(parsed.number(), List.of(Objects.requireNonNull(fault)));
            }
            boolean full = pending.size() + progress.unreported() >= BATCH || bytes >= BATCH_BYTES;
            if (full || json != null && fault == null && !fits(pending, json)) {
                write(pending, progress);
                pending.clear();
                bytes = 0;
            }
            if (json != null && fault == null) {
                pending.add(new Line(parsed.number(), json));
                bytes += parsed.bytes();
            }
        }
        write(pending, progress);
    }

    private @Nullable RowError typeFault(ObjectNode json) {
        return kinds.containsKey(json.path("__typename").asText(""))
                ? null
                : new RowError(
                        "__typename",
                        ImportErrorCode.UNKNOWN_TYPE,
                        "Use one of " + kinds.keySet().stream().sorted().toList() + ".");
    }

    private static boolean fits(List<Line> batch, ObjectNode json) {
        return batch.isEmpty() || typename(batch.getFirst().json()).equals(typename(json));
    }

    private static String typename(ObjectNode json) {
        return json.path("__typename").asText();
    }

    /** Writes the rows together; when the database refuses them, one by one, so that only the culprit is lost. */
    private void write(List<Line> lines, ImportProgress progress) {
        try {
            if (!lines.isEmpty()) {
                progress.settled(transaction(lines, progress));
            }
        } catch (RuntimeException refused) {
            LOG.debugf(refused, "Import %s: a batch is written row by row", progress.jobId());
            for (Line line : lines) {
                writeAlone(line, progress);
            }
        }
        jobs.report(progress);
    }

    /** Tries once more where another import wrote the same object at the same moment: then it is there to be found. */
    private void writeAlone(Line line, ImportProgress progress) {
        RuntimeException refusal = null;
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                progress.settled(transaction(List.of(line), progress));
                return;
            } catch (RuntimeException refused) {
                refusal = refused;
            }
        }
        if (isRefusedByDatabase(refusal)) {
            LOG.debugf(refusal, "Import %s: line %d is refused", progress.jobId(), line.number());
            progress.rejected(line.number(), List.of(CONTRADICTION));
        } else {
            LOG.errorf(refusal, "Import %s: line %d failed", progress.jobId(), line.number());
            progress.rejected(line.number(), List.of(FAULT));
        }
    }

    private static boolean isRefusedByDatabase(@Nullable Throwable refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof PersistenceException || cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private Batch transaction(List<Line> lines, ImportProgress progress) {
        if (progress.dryRun()) {
            return savepoint(lines, progress);
        }
        return QuarkusTransaction.runner(TransactionSemantics.REQUIRE_NEW).call(() -> {
            Batch batch = batch(lines, progress);
            session.flush();
            return batch;
        });
    }

    /** Inside the one transaction of a dry run, what is refused is undone up to here. */
    private Batch savepoint(List<Line> lines, ImportProgress progress) {
        execute("SAVEPOINT batch");
        try {
            Batch batch = batch(lines, progress);
            session.flush();
            return batch;
        } catch (RuntimeException refused) {
            execute("ROLLBACK TO SAVEPOINT batch");
            throw refused;
        } finally {
            session.clear();
            execute("RELEASE SAVEPOINT batch");
        }
    }

    private void execute(String sql) {
        session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    private Batch batch(List<Line> lines, ImportProgress progress) {
        RowKind kind =
                Objects.requireNonNull(kinds.get(typename(lines.getFirst().json())));
        Set<Ref> references = new HashSet<>();
        for (Line line : lines) {
            References.collect(line.json(), references);
            kind.collectOwnKeys(line, references);
        }
        Batch batch = new Batch(progress.jobId(), session, new References(), lines);
        batch.references.load(session, references);
        kind.write(batch);
        batch.rememberTouched();
        audit(batch, kind.typename(), progress);
        return batch;
    }

    private void audit(Batch batch, String typename, ImportProgress progress) {
        UUID actor = actors.person(progress.actor());
        for (Batch.Written entry : batch.written) {
            Batch.Outcome outcome = batch.outcomes.get(entry.line());
            UUID id = entry.entity().id;
            if (id != null && outcome != Batch.Outcome.UNCHANGED) {
                String action = outcome == Batch.Outcome.CREATED ? "IMPORT_CREATE" : "IMPORT_UPDATE";
                session.persist(new AuditEntry(
                                actor, action, typename, id, progress.jobId().toString())
                        .of(entry.entity() instanceof WorkflowEntity owned ? owned.parties() : Set.of()));
            }
        }
    }
}
