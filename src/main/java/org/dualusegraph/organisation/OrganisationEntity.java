package org.dualusegraph.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.persistence.BaseEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An organisation, as written. */
@Entity
@Table(name = "organisation")
public class OrganisationEntity extends BaseEntity {

    public @Nullable String sourceId;
    public String legalName = "";

    @JdbcTypeCode(SqlTypes.JSON)
    public List<LocalizedValue> displayName = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> aliases = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> acronyms = List.of();

    @Enumerated(EnumType.STRING)
    public OrganisationType type = OrganisationType.OTHER;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> rorTypes = List.of();

    @Enumerated(EnumType.STRING)
    public HelixSector helix = HelixSector.CIVIL_SOCIETY;

    @Enumerated(EnumType.STRING)
    public @Nullable SizeClass sizeClass;

    public @Nullable String countryOfEstablishment;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Address> addresses = List.of();

    public @Nullable String website;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> description;

    public @Nullable Integer foundedYear;

    @Enumerated(EnumType.STRING)
    public OrganisationStatus status = OrganisationStatus.ACTIVE;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Certification> certifications = List.of();

    @ElementCollection
    @CollectionTable(name = "organisation_identifier", joinColumns = @JoinColumn(name = "organisation_id"))
    public Set<IdentifierValue> identifiers = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "organisation_concept", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "concept_id")
    public Set<UUID> conceptIds = new HashSet<>();

    /** The helix that organisations of this type belong to when nothing else is said. */
    public static HelixSector usualHelix(OrganisationType type) {
        return switch (type) {
            case DEFENCE_COMPANY, DUAL_USE_COMPANY, CIVIL_COMPANY, INVESTOR, INTEGRATOR -> HelixSector.INDUSTRY;
            case UNIVERSITY, RESEARCH_INSTITUTE -> HelixSector.ACADEMIA;
            case GOVERNMENT_BODY, FOREIGN_BUYER -> HelixSector.GOVERNMENT;
            case REGIONAL_DEVELOPMENT_AGENCY, CLUSTER, BUSINESS_ASSOCIATION -> HelixSector.INTERMEDIARY;
            case NGO, OTHER -> HelixSector.CIVIL_SOCIETY;
        };
    }
}
