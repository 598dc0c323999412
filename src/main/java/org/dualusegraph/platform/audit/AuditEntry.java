package org.dualusegraph.platform.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Who did what to which object, and when. */
@Entity
@Immutable
public class AuditEntry extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public @Nullable UUID id;

    public UUID actorId;
    public String action;
    public String subjectType;
    public UUID subjectId;
    public String requestId;

    /** Whose representatives may read the row. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> organisationIds = List.of();

    /** State and version before the change; null when there was no such object. */
    public @Nullable String fromState;

    public @Nullable Integer fromVersion;

    /** State and version after the change. */
    public @Nullable String toState;

    public @Nullable Integer toVersion;

    @CreationTimestamp
    public @Nullable Instant at;

    /** For Hibernate. */
    protected AuditEntry() {
        this(new UUID(0, 0), "", "", new UUID(0, 0), "");
    }

    /**
     * @param actorId the person who did it
     * @param action the mutation, or IMPORT_CREATE and IMPORT_UPDATE
     * @param subjectType the GraphQL type of the object
     * @param requestId the request, or the import job, in which it was done
     */
    public AuditEntry(UUID actorId, String action, String subjectType, UUID subjectId, String requestId) {
        this.actorId = actorId;
        this.action = action;
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.requestId = requestId;
    }

    /** Says what the object was, and what the change made of it. */
    public AuditEntry between(
            @Nullable String stateBefore, @Nullable Integer versionBefore, String stateAfter, int versionAfter) {
        fromState = stateBefore;
        fromVersion = versionBefore;
        toState = stateAfter;
        toVersion = versionAfter;
        return this;
    }

    /** Says whose object it is. */
    public AuditEntry of(Collection<UUID> organisations) {
        organisationIds = List.copyOf(organisations);
        return this;
    }
}
