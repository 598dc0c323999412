package org.dualusegraph.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.dualusegraph.platform.persistence.BaseEntity;
import org.jspecify.annotations.Nullable;

/** What a person may do for an organisation. */
@Entity
@Table(name = "affiliation")
public class AffiliationEntity extends BaseEntity {

    public @Nullable UUID personId;
    public @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    public AffiliationRole role = AffiliationRole.VIEWER;

    @Enumerated(EnumType.STRING)
    public AffiliationStatus status = AffiliationStatus.ACTIVE;
}
