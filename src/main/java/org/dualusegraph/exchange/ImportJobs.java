package org.dualusegraph.exchange;

import jakarta.inject.Singleton;
import org.dualusegraph.platform.read.CursorType;
import org.dualusegraph.platform.read.Link;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;
import org.dualusegraph.platform.security.Clearance;
import org.dualusegraph.platform.security.Rule;
import org.dualusegraph.platform.security.ViewerRole;

/** The read model of imports; cluster managers see them. */
@Singleton
public class ImportJobs implements ReadModel {

    /** What the ids of imports begin with. */
    static final String TAG = "IJ";

    private static final Rule MANAGERS =
            clearance -> clearance == Clearance.STAFF ? "'CLUSTER_MANAGER' = ANY(:roles)" : "FALSE";
    private static final String PROGRESS = "CASE WHEN t.finished_at IS NOT NULL THEN 1 WHEN t.bytes_total > 0"
            + " THEN least(1, t.bytes_read::double precision / t.bytes_total) END";

    @Override
    public void declare(Models models) {
        models.byId("importJob", "ImportJob", ViewerRole.CLUSTER_MANAGER);
        models.subscription("importJob", "ImportJob", ViewerRole.CLUSTER_MANAGER, "t.finished_at IS NOT NULL");
        models.list("importJobs", "ImportJob", ViewerRole.CLUSTER_MANAGER);
        models.type("ImportJob")
                .table("import_job", MANAGERS)
                .node(TAG)
                .columns("state", "dryRun", "rowsRead", "created", "updated", "unchanged", "rejected")
                .columns("finishedAt", "failure")
                .column("startedAt", "t.created_at")
                .column("progress", PROGRESS)
                .many("rowErrors", "ImportRowError", Link.column("job_id").orderedBy("line", "t.line", CursorType.INT));
        models.type("ImportRowError").table("import_row_error", MANAGERS).columns("line", "field", "code", "message");
    }
}
