package org.dualusegraph.opportunity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.membership.Contact;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.persistence.BaseEntity;
import org.dualusegraph.platform.security.Audience;
import org.dualusegraph.platform.security.OwnerDisclosure;
import org.dualusegraph.technology.TransferDirection;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A transfer opportunity, as written. */
@Entity
@Table(name = "transfer_opportunity")
public class TransferOpportunityEntity extends BaseEntity {

    private static final int LONGEST_MONTHS = 12;

    public @Nullable String sourceId;
    public @Nullable String sourceUrl;

    @Enumerated(EnumType.STRING)
    public OpportunityKind kind = OpportunityKind.TECHNOLOGY_REQUEST;

    @Enumerated(EnumType.STRING)
    public TransferDirection direction = TransferDirection.BIDIRECTIONAL;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<LocalizedValue> title = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> teaser;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> description;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> lookingFor;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> partnerRole;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> partnershipTypes = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> partnerOrgTypes = List.of();

    @Enumerated(EnumType.STRING)
    public CountryRuleMode partnerCountryMode = CountryRuleMode.ANY;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> partnerCountries = List.of();

    public @Nullable UUID ownerId;
    public @Nullable UUID technologyId;
    public @Nullable Integer trlFrom;
    public @Nullable Integer trlTo;

    @Column(precision = 18, scale = 2)
    public @Nullable BigDecimal budgetFrom;

    public @Nullable String budgetFromCurrency;

    @Column(precision = 18, scale = 2)
    public @Nullable BigDecimal budgetTo;

    public @Nullable String budgetToCurrency;
    public @Nullable LocalDate deadline;
    public @Nullable Instant publishedAt;
    public @Nullable Instant expiresAt;
    public int renewals;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> languageSkills = List.of();

    @Enumerated(EnumType.STRING)
    public OpportunityState state = OpportunityState.DRAFT;

    @Enumerated(EnumType.STRING)
    public Audience audience = Audience.OWNER;

    @Enumerated(EnumType.STRING)
    public OwnerDisclosure ownerDisclosure = OwnerDisclosure.OPEN;

    /** Whether organisations that are not members of the cluster may express interest. */
    public boolean openToNonMembers;

    /** Whom to talk to; told to whom it was agreed to talk to. */
    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Contact contact;

    @ElementCollection
    @CollectionTable(name = "transfer_opportunity_concept", joinColumns = @JoinColumn(name = "transfer_opportunity_id"))
    @Column(name = "concept_id")
    public Set<UUID> conceptIds = new HashSet<>();

    /** The last instant at which something published then may expire. */
    public static Instant latestExpiry(Instant publishedAt) {
        return publishedAt.atOffset(ZoneOffset.UTC).plusMonths(LONGEST_MONTHS).toInstant();
    }

    /** Whether the state says that it was public once. */
    public boolean hasBeenPublished() {
        return state == OpportunityState.PUBLISHED
                || state == OpportunityState.EXPIRED
                || state == OpportunityState.CLOSED;
    }
}
