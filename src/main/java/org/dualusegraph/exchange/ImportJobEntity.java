package org.dualusegraph.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dualusegraph.platform.persistence.BaseEntity;
import org.jspecify.annotations.Nullable;

/** One run of an import: how far it is and what came of its rows. */
@Entity
@Table(name = "import_job")
public class ImportJobEntity extends BaseEntity {

    @Enumerated(EnumType.STRING)
    public ImportState state = ImportState.RUNNING;

    public boolean dryRun;
    public long bytesRead;
    public @Nullable Long bytesTotal;
    public int rowsRead;
    public int created;
    public int updated;
    public int unchanged;
    public int rejected;
    public @Nullable String failure;
    public @Nullable Instant finishedAt;
}
