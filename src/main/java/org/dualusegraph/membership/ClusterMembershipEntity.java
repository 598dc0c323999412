package org.dualusegraph.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.platform.workflow.WorkflowEntity;
import org.jspecify.annotations.Nullable;

/** The membership of an organisation in the cluster. */
@Entity
@Table(name = "cluster_membership")
public class ClusterMembershipEntity extends WorkflowEntity {

    public @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    public MembershipCategory category = MembershipCategory.FULL;

    @Enumerated(EnumType.STRING)
    public MembershipStatus status = MembershipStatus.ACTIVE;

    public @Nullable LocalDate since;
    public @Nullable LocalDate until;

    /** Why it was suspended or ended. */
    public @Nullable String decisionNote;

    @Override
    public MembershipStatus currentState() {
        return status;
    }

    @Override
    public Set<UUID> parties() {
        return organisationId == null ? Set.of() : Set.of(organisationId);
    }

    public void suspend(String reason) {
        status = MembershipAction.SUSPEND.move(status, MembershipStatus.SUSPENDED);
        decisionNote = reason;
    }

    public void resume() {
        status = MembershipAction.RESUME.move(status, MembershipStatus.ACTIVE);
        decisionNote = null;
    }

    public void end(String reason, LocalDate today) {
        status = MembershipAction.END.move(status, MembershipStatus.ENDED);
        decisionNote = reason;
        until = today;
    }
}
