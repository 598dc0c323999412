package org.dualusegraph.interest;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.opportunity.PartnershipType;
import org.dualusegraph.platform.security.Audience;
import org.dualusegraph.platform.workflow.WorkflowEntity;
import org.dualusegraph.technology.TransferDirection;
import org.jspecify.annotations.Nullable;

/** An agreement, as written. */
@Entity
@Table(name = "agreement")
public class AgreementEntity extends WorkflowEntity {

    public @Nullable UUID expressionOfInterestId;
    public @Nullable UUID opportunityId;

    @Enumerated(EnumType.STRING)
    public PartnershipType kind = PartnershipType.TECHNICAL_COOPERATION;

    @Enumerated(EnumType.STRING)
    public TransferDirection direction = TransferDirection.BIDIRECTIONAL;

    public @Nullable LocalDate signedOn;
    public @Nullable LocalDate startsOn;
    public @Nullable LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    public @Nullable ValueBand valueBand;

    @Enumerated(EnumType.STRING)
    public Audience audience = Audience.OWNER;

    @ElementCollection
    @CollectionTable(name = "agreement_party", joinColumns = @JoinColumn(name = "agreement_id"))
    @Column(name = "organisation_id")
    public Set<UUID> partyIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "agreement_technology", joinColumns = @JoinColumn(name = "agreement_id"))
    @Column(name = "technology_id")
    public Set<UUID> technologyIds = new HashSet<>();

    @Override
    public AgreementState currentState() {
        return AgreementState.RECORDED;
    }

    @Override
    public Set<UUID> parties() {
        return Set.copyOf(partyIds);
    }
}
