package org.dualusegraph.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
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

/** An event, as written. */
@Entity
@Table(name = "event")
public class EventEntity extends BaseEntity {

    public @Nullable String sourceId;

    @Enumerated(EnumType.STRING)
    public EventKind kind = EventKind.SEMINAR;

    @Enumerated(EnumType.STRING)
    public EventFormat format = EventFormat.IN_PERSON;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<LocalizedValue> title = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> description;

    public @Nullable Instant startsAt;
    public @Nullable Instant endsAt;
    public String timezone = "UTC";

    @Enumerated(EnumType.STRING)
    public DatePrecision datePrecision = DatePrecision.TIME;

    public @Nullable String venueName;
    public @Nullable String venueAddress;
    public @Nullable String venueCity;
    public @Nullable String venueCountry;
    public @Nullable Double venueLatitude;
    public @Nullable Double venueLongitude;
    public @Nullable Integer capacity;
    public @Nullable Instant registrationOpensAt;
    public @Nullable Instant registrationClosesAt;
    public @Nullable String website;

    @Enumerated(EnumType.STRING)
    public EventState state = EventState.DRAFT;

    @Enumerated(EnumType.STRING)
    public Audience audience = Audience.OWNER;

    @ElementCollection
    @CollectionTable(name = "event_concept", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "concept_id")
    public Set<UUID> conceptIds = new HashSet<>();
}
