package org.dualusegraph.technology;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.persistence.BaseEntity;
import org.dualusegraph.platform.security.Audience;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A technology, as written. */
@Entity
@Table(name = "technology")
public class TechnologyEntity extends BaseEntity {

    public @Nullable String sourceId;
    public @Nullable String sourceUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<LocalizedValue> title = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> teaser;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> summary;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> problemSolved;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> advantageOverStateOfArt;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> economicComparison;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> civilApplications;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> defenceApplications;

    @Enumerated(EnumType.STRING)
    public TransferDirection direction = TransferDirection.BIDIRECTIONAL;

    public @Nullable Integer trlCurrent;
    public @Nullable Integer trlTarget;
    public @Nullable LocalDate trlAssessedOn;
    public @Nullable String trlEvidence;
    public @Nullable Integer mrl;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> keywords = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<IPRight> iprs = List.of();

    @Enumerated(EnumType.STRING)
    public TechnologyState state = TechnologyState.DRAFT;

    @Enumerated(EnumType.STRING)
    public Audience audience = Audience.OWNER;

    @ElementCollection
    @CollectionTable(name = "technology_owner", joinColumns = @JoinColumn(name = "technology_id"))
    public Set<OwnerShare> owners = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "technology_concept", joinColumns = @JoinColumn(name = "technology_id"))
    @Column(name = "concept_id")
    public Set<UUID> conceptIds = new HashSet<>();

    public boolean isOwnedBy(UUID organisationId) {
        return owners.stream()
                .anyMatch(owner -> owner.organisationId().equals(organisationId) && owner.role() != OwnerRole.LICENSEE);
    }
}
