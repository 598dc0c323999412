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
import org.dualusegraph.platform.security.Audience;
import org.dualusegraph.platform.security.OwnerDisclosure;
import org.dualusegraph.platform.workflow.IllegalMoveException;
import org.dualusegraph.platform.workflow.WorkflowEntity;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.dualusegraph.technology.TransferDirection;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A transfer opportunity, as written. */
@Entity
@Table(name = "transfer_opportunity")
public class TransferOpportunityEntity extends WorkflowEntity {

    static final int LONGEST_MONTHS = 12;
    static final int MOST_RENEWALS = 2;

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
    public @Nullable Instant renewedAt;

    /** For how many months it is published, each time. */
    public int termMonths = LONGEST_MONTHS;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> languageSkills = List.of();

    /** As it is stored: past {@link #expiresAt}, PUBLISHED means EXPIRED; ask {@link #currentState()}. */
    @Enumerated(EnumType.STRING)
    public OpportunityState state = OpportunityState.DRAFT;

    /** What the last decision says: which changes are asked for, or why it is suspended. */
    public @Nullable String decisionNote;

    @Enumerated(EnumType.STRING)
    public @Nullable OpportunityClosing closing;

    public @Nullable String closingNote;
    public @Nullable Instant closedAt;

    /** The agreement that closed it. */
    public @Nullable UUID agreementId;

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

    @Override
    public OpportunityState currentState() {
        return state == OpportunityState.PUBLISHED && !isOpenAt(Instant.now()) ? OpportunityState.EXPIRED : state;
    }

    @Override
    public Set<UUID> parties() {
        return ownerId == null ? Set.of() : Set.of(ownerId);
    }

    /** @throws IllegalMoveException when the state takes no update, before its content is looked at */
    public void requireUpdatable() {
        OpportunityAction.UPDATE.require(currentState());
    }

    /** @throws RejectedException when it has expired and could not be published again */
    public void submit(Instant now) {
        state = OpportunityAction.SUBMIT.move(currentState(), OpportunityState.IN_REVIEW);
        decisionNote = null;
        if (publishedAt != null && !isOpenAt(now)) {
            requireRenewable();
        }
    }

    public void retract() {
        state = OpportunityAction.RETRACT.move(currentState(), OpportunityState.DRAFT);
    }

    public void requestChanges(String note) {
        state = OpportunityAction.REQUEST_CHANGES.move(currentState(), OpportunityState.CHANGES_REQUESTED);
        decisionNote = note;
    }

    /**
     * Publishes it for its term. What was published before goes on with the rest of that term; when none is left, it is renewed.
     *
     * @throws RejectedException when it would have to be renewed too often
     */
    public void publish(Instant now) {
        state = OpportunityAction.PUBLISH.move(currentState(), OpportunityState.PUBLISHED);
        decisionNote = null;
        if (publishedAt == null) {
            begin(now);
        } else if (!isOpenAt(now)) {
            prolong(now);
        }
    }

    /** @throws RejectedException when it was renewed too often */
    public void renew(Instant now) {
        state = OpportunityAction.RENEW.move(currentState(), OpportunityState.PUBLISHED);
        prolong(now);
    }

    /**
     * Takes it off-line to be rewritten and reviewed again.
     *
     * @throws RejectedException when it has expired and could not be published again
     */
    public void revise() {
        OpportunityState before = currentState();
        state = OpportunityAction.REVISE.move(before, OpportunityState.CHANGES_REQUESTED);
        if (before == OpportunityState.EXPIRED) {
            requireRenewable();
        }
    }

    public void withdraw() {
        state = OpportunityAction.WITHDRAW.move(currentState(), OpportunityState.WITHDRAWN);
    }

    public void close(OpportunityClosing reason, @Nullable String note, Instant now) {
        state = OpportunityAction.CLOSE.move(currentState(), OpportunityState.CLOSED);
        closing = reason;
        closingNote = note;
        closedAt = now;
    }

    /** Closes it by the agreement that it led to. */
    public void fulfil(UUID agreement, Instant now) {
        close(OpportunityClosing.AGREEMENT, null, now);
        agreementId = agreement;
    }

    public void suspend(String reason) {
        state = OpportunityAction.SUSPEND.move(currentState(), OpportunityState.SUSPENDED);
        decisionNote = reason;
    }

    /** Its term went on meanwhile: it may have expired. One that was imported without a term begins it now. */
    public void resume(Instant now) {
        OpportunityAction.RESUME.require(state);
        if (publishedAt == null) {
            begin(now);
        }
        OpportunityAction.RESUME.move(state, isOpenAt(now) ? OpportunityState.PUBLISHED : OpportunityState.EXPIRED);
        state = OpportunityState.PUBLISHED;
        decisionNote = null;
    }

    /** When it expires if it is published at this moment. */
    public Instant expiryAfter(Instant now) {
        return publishedAt != null && expiresAt != null && isOpenAt(now) ? expiresAt : after(now, termMonths);
    }

    /** The last instant at which it may expire when it was published then. */
    public Instant latestExpiry(Instant published) {
        return after(renewedAt != null && renewedAt.isAfter(published) ? renewedAt : published, LONGEST_MONTHS);
    }

    /** Whether the state says that it was public once. */
    public boolean hasBeenPublished() {
        return state == OpportunityState.PUBLISHED
                || state == OpportunityState.EXPIRED
                || state == OpportunityState.CLOSED;
    }

    /** What an import says counts at once: it drops what belongs to a state or a publishing that is no more. */
    public void settle() {
        if (state != OpportunityState.CLOSED) {
            closing = null;
            closingNote = null;
            closedAt = null;
            agreementId = null;
        }
        if (publishedAt == null) {
            renewedAt = null;
        }
    }

    private boolean isOpenAt(Instant now) {
        return expiresAt != null && expiresAt.isAfter(now);
    }

    private void begin(Instant now) {
        publishedAt = now;
        expiresAt = after(now, termMonths);
    }

    private void prolong(Instant now) {
        requireRenewable();
        if (publishedAt == null || publishedAt.isAfter(now)) {
            publishedAt = now;
        }
        renewals++;
        renewedAt = now;
        expiresAt = after(now, termMonths);
    }

    private void requireRenewable() {
        if (renewals >= MOST_RENEWALS) {
            throw new RejectedException(UserError.of(
                    UserErrorCode.INVALID_VALUE,
                    List.of("renewals"),
                    "It has expired, and was renewed " + MOST_RENEWALS + " times, which is the most."));
        }
    }

    private static Instant after(Instant begin, int months) {
        return begin.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}
