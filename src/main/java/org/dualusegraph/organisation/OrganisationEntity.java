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
import org.dualusegraph.platform.graphql.TextSource;
import org.dualusegraph.platform.workflow.WorkflowEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An organisation, as written. */
@Entity
@Table(name = "organisation")
public class OrganisationEntity extends WorkflowEntity {

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

    @Override
    public OrganisationStatus currentState() {
        return status;
    }

    @Override
    public Set<UUID> parties() {
        return Set.of(id());
    }

    /** Gives it a legal name; the display name follows until it is given one of its own. */
    public void rename(String name) {
        boolean followed = displayName.isEmpty() || displayName.equals(displayed(legalName));
        legalName = name;
        if (followed) {
            displayName = displayed(name);
        }
    }

    /** Gives it a type; the helix follows until it is given one of its own. */
    public void retype(OrganisationType wanted) {
        if (helix == usualHelix(type)) {
            helix = usualHelix(wanted);
        }
        type = wanted;
    }

    private static List<LocalizedValue> displayed(String legalName) {
        return List.of(new LocalizedValue("und", legalName, TextSource.HUMAN));
    }

    /** The helix that organisations of this type belong to when nothing else is said. */
    private static HelixSector usualHelix(OrganisationType type) {
        return switch (type) {
            case DEFENCE_COMPANY, DUAL_USE_COMPANY, CIVIL_COMPANY, INVESTOR, INTEGRATOR -> HelixSector.INDUSTRY;
            case UNIVERSITY, RESEARCH_INSTITUTE -> HelixSector.ACADEMIA;
            case GOVERNMENT_BODY, FOREIGN_BUYER -> HelixSector.GOVERNMENT;
            case REGIONAL_DEVELOPMENT_AGENCY, CLUSTER, BUSINESS_ASSOCIATION -> HelixSector.INTERMEDIARY;
            case NGO, OTHER -> HelixSector.CIVIL_SOCIETY;
        };
    }
}
