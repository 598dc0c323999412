package org.dualusegraph.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.platform.workflow.WorkflowEntity;
import org.jspecify.annotations.Nullable;

/** What a person may do for an organisation. */
@Entity
@Table(name = "affiliation")
public class AffiliationEntity extends WorkflowEntity {

    public @Nullable UUID personId;
    public @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    public AffiliationRole role = AffiliationRole.VIEWER;

    @Enumerated(EnumType.STRING)
    public AffiliationStatus status = AffiliationStatus.ACTIVE;

    public @Nullable String title;
    public @Nullable LocalDate since;
    public @Nullable LocalDate until;
    public @Nullable String invitationCode;
    public @Nullable Instant invitationExpiresAt;
    public @Nullable UUID invitedBy;

    /** Of the person for whom an organisation was admitted. */
    static AffiliationEntity admin(UUID person, UUID organisation, LocalDate today) {
        AffiliationEntity affiliation = new AffiliationEntity();
        affiliation.personId = person;
        affiliation.organisationId = organisation;
        affiliation.role = AffiliationRole.ADMIN;
        affiliation.since = today;
        return affiliation;
    }

    @Override
    public AffiliationStatus currentState() {
        return status;
    }

    @Override
    public Set<UUID> parties() {
        return organisationId == null ? Set.of() : Set.of(organisationId);
    }

    /** Whether taking it away takes an active ADMIN from the organisation. */
    boolean isActiveAdmin() {
        return role == AffiliationRole.ADMIN && status == AffiliationStatus.ACTIVE;
    }

    public void invite(UUID inviter, String code, Instant until) {
        status = AffiliationStatus.INVITED;
        invitedBy = inviter;
        invitationCode = code;
        invitationExpiresAt = until;
    }

    public void accept(UUID person, LocalDate today) {
        status = AffiliationAction.ACCEPT.move(status, AffiliationStatus.ACTIVE);
        personId = person;
        since = today;
        forgetInvitation();
    }

    public void changeRole(AffiliationRole wanted) {
        status = AffiliationAction.CHANGE_ROLE.move(status, status);
        role = wanted;
    }

    /** Makes somebody of the organisation its ADMIN, whatever the affiliation was before, unless it had ended. */
    public void appoint(LocalDate today) {
        changeRole(AffiliationRole.ADMIN);
        status = AffiliationStatus.ACTIVE;
        since = since == null ? today : since;
        forgetInvitation();
    }

    public void suspend() {
        status = AffiliationAction.SUSPEND.move(status, AffiliationStatus.SUSPENDED);
    }

    public void resume() {
        status = AffiliationAction.RESUME.move(status, AffiliationStatus.ACTIVE);
    }

    public void end(LocalDate today) {
        status = AffiliationAction.END.move(status, AffiliationStatus.ENDED);
        until = today;
        forgetInvitation();
    }

    /** Ends it where it has not ended yet, and says no more of the person than that there was one. */
    void forget(LocalDate today) {
        title = null;
        if (status != AffiliationStatus.ENDED) {
            end(today);
        }
    }

    private void forgetInvitation() {
        invitationCode = null;
        invitationExpiresAt = null;
    }
}
