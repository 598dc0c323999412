package org.dualusegraph.exchange;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Why a row of an import was refused. */
@Entity
@Table(name = "import_row_error")
public class ImportRowErrorEntity extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public @Nullable UUID id;

    public @Nullable UUID jobId;
    public int line;
    public @Nullable String field;

    @Enumerated(EnumType.STRING)
    public ImportErrorCode code = ImportErrorCode.INTERNAL;

    public String message = "";
}
