package org.dualusegraph.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.dualusegraph.platform.persistence.BaseEntity;
import org.jspecify.annotations.Nullable;

/** The membership of an organisation in the cluster. */
@Entity
@Table(name = "cluster_membership")
public class ClusterMembershipEntity extends BaseEntity {

    public @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    public MembershipCategory category = MembershipCategory.FULL;

    @Enumerated(EnumType.STRING)
    public MembershipStatus status = MembershipStatus.ACTIVE;

    public @Nullable LocalDate since;
    public @Nullable LocalDate until;
}
