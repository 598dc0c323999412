package org.dualusegraph.platform.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What every mutable entity has: a time-ordered key, a version for optimistic locking, and its two instants. */
@MappedSuperclass
public abstract class BaseEntity extends PanacheEntityBase {

    /** UUIDv7; null until the entity is persisted. */
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public @Nullable UUID id;

    @Version
    public int version;

    @CreationTimestamp
    public @Nullable Instant createdAt;

    @UpdateTimestamp
    public @Nullable Instant updatedAt;

    /** The key of an entity that has been persisted. */
    public UUID id() {
        return Objects.requireNonNull(id);
    }
}
