package org.dualusegraph.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.dualusegraph.exchange.Batch.Outcome;
import org.dualusegraph.exchange.ImportProgress.LineError;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.platform.live.Changes;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps the job of an import up to date, in transactions of its own, so that it is seen while the import runs, and announces each change. */
@Singleton
class ImportJobService {

    private final Session session;

    ImportJobService(Session session) {
        this.session = session;
    }

    ImportProgress start(String actor, @Nullable Long bytesTotal, boolean dryRun) {
        UUID id = QuarkusTransaction.requiringNew().call(() -> {
            ImportJobEntity job = new ImportJobEntity();
            job.dryRun = dryRun;
            job.bytesTotal = bytesTotal;
            session.persist(job);
            return job.id;
        });
        return new ImportProgress(id, actor, dryRun);
    }

    void report(ImportProgress progress) {
        QuarkusTransaction.requiringNew().run(() -> update(progress));
    }

    void finish(ImportProgress progress, @Nullable String failure) {
        progress.end(failure != null);
        QuarkusTransaction.requiringNew().run(() -> {
            ImportJobEntity job = update(progress);
            job.failure = failure;
            job.finishedAt = Instant.now();
            job.state = progress.state();
            session.createNativeMutationQuery("DELETE FROM import_touched WHERE job_id = :job")
                    .setParameter("job", progress.jobId())
                    .executeUpdate();
        });
    }

    private ImportJobEntity update(ImportProgress progress) {
        ImportJobEntity job = session.find(ImportJobEntity.class, progress.jobId());
        job.bytesRead = progress.bytesRead();
        job.rowsRead = progress.rowsRead();
        job.created = progress.count(Outcome.CREATED);
        job.updated = progress.count(Outcome.UPDATED);
        job.unchanged = progress.count(Outcome.UNCHANGED);
        job.rejected = progress.count(Outcome.REJECTED);
        for (LineError entry : progress.takeUnreported()) {
            ImportRowErrorEntity error = new ImportRowErrorEntity();
            error.jobId = progress.jobId();
            error.line = entry.line();
            error.field = entry.error().field();
            error.code = entry.error().code();
            error.message = entry.error().message();
            session.persist(error);
        }
        Changes.announce(session, new GlobalId(ImportJobs.TAG, progress.jobId()));
        return job;
    }
}
