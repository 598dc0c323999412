package org.dualusegraph.interest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.membership.Contact;
import org.dualusegraph.opportunity.PartnershipType;
import org.dualusegraph.platform.security.OwnerDisclosure;
import org.dualusegraph.platform.workflow.WorkflowEntity;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An expression of interest, as written. */
@Entity
@Table(name = "expression_of_interest")
public class ExpressionOfInterestEntity extends WorkflowEntity {

    static final Duration TO_ANSWER = Duration.ofDays(30);
    static final Duration GRACE = Duration.ofDays(14);

    private static final int TEXT = 20_000;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<ExpressionOfInterestState> LAPSING =
            EnumSet.of(ExpressionOfInterestState.SUBMITTED, ExpressionOfInterestState.ACKNOWLEDGED);

    /** What the owner does while it may be unknown to the sender. */
    private static final Set<ExpressionOfInterestState> ANSWERS = EnumSet.of(
            ExpressionOfInterestState.ACKNOWLEDGED,
            ExpressionOfInterestState.SHORTLISTED,
            ExpressionOfInterestState.DECLINED);

    public UUID opportunityId;
    public UUID fromOrganisationId;
    public UUID fromPersonId;
    public @Nullable String message;
    public @Nullable String whatTheyOffer;

    @Enumerated(EnumType.STRING)
    public IntendedUse intendedUse = IntendedUse.UNKNOWN;

    public @Nullable String intendedEndUserCountry;

    @Enumerated(EnumType.STRING)
    public @Nullable PartnershipType partnershipTypeAsked;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Contact contact;

    @Enumerated(EnumType.STRING)
    public ExpressionOfInterestState state = ExpressionOfInterestState.DRAFT;

    public @Nullable Instant submittedAt;

    /** When the owner's side came to see it. */
    public @Nullable Instant reachedAt;

    public @Nullable Instant dueBy;

    /** Stays when it is declined or withdrawn afterwards: who was named stays known. */
    public @Nullable Instant acceptedAt;

    public @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    public @Nullable DeclineReason declineReason;

    public @Nullable String declineNote;
    public @Nullable String holdNote;

    /** Whose the opportunity is; null until it is read back. */
    @Formula("(SELECT o.owner_id FROM transfer_opportunity o WHERE o.id = opportunity_id)")
    public @Nullable UUID ownerId;

    @Formula("(SELECT o.owner_disclosure FROM transfer_opportunity o WHERE o.id = opportunity_id)")
    @Enumerated(EnumType.STRING)
    public @Nullable OwnerDisclosure ownerDisclosure;

    /** For Hibernate. */
    protected ExpressionOfInterestEntity() {
        this(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0));
    }

    public ExpressionOfInterestEntity(UUID opportunityId, UUID fromOrganisationId, UUID fromPersonId) {
        this.opportunityId = opportunityId;
        this.fromOrganisationId = fromOrganisationId;
        this.fromPersonId = fromPersonId;
    }

    @Override
    public ExpressionOfInterestState currentState() {
        boolean late = LAPSING.contains(state) && dueBy != null && Instant.now().isAfter(dueBy.plus(GRACE));
        return late ? ExpressionOfInterestState.LAPSED : state;
    }

    /** The sender; the owner from when it reached it; the owner alone where the sender would learn who answers. */
    @Override
    public Set<UUID> parties() {
        if (reachedAt == null || ownerId == null) {
            return Set.of(fromOrganisationId);
        }
        return !ownerKnown() && ANSWERS.contains(state) ? Set.of(ownerId) : Set.of(fromOrganisationId, ownerId);
    }

    private boolean ownerKnown() {
        return ownerDisclosure == OwnerDisclosure.OPEN || acceptedAt != null;
    }

    /** Whose it is on the side that answers. */
    Set<UUID> ownersOnly() {
        return ownerId == null ? Set.of() : Set.of(ownerId);
    }

    /** Takes what the sender writes; the input collects the faults. */
    void take(Input content) {
        message = content.optional("message", message, text -> text.text(TEXT));
        whatTheyOffer = content.optional("whatTheyOffer", whatTheyOffer, text -> text.text(TEXT));
        intendedUse = content.required("intendedUse", intendedUse, use -> use.constant(IntendedUse.class));
        intendedEndUserCountry =
                content.optional("intendedEndUserCountry", intendedEndUserCountry, ExpressionOfInterestEntity::country);
        partnershipTypeAsked = content.optional(
                "partnershipTypeAsked", partnershipTypeAsked, type -> type.constant(PartnershipType.class));
        contact = content.optional("contact", contact, Contact::of);
    }

    private static String country(InputValue value) {
        String country = value.text(2);
        // XK is the code in use for Kosovo, which ISO 3166-1 leaves to its users.
        if (!COUNTRIES.contains(country) && !country.equals("XK")) {
            throw value.invalid("Use an ISO 3166-1 alpha-2 code, such as RO.");
        }
        return country;
    }

    void update(Input content) {
        state = ExpressionOfInterestAction.UPDATE.move(currentState(), state);
        take(content);
    }

    /** @throws RejectedException with each fact that the owner or the officer would miss */
    void requireComplete() {
        List<UserError> missing = new ArrayList<>();
        require(message, "message", "Say what the interest is.", missing);
        require(intendedEndUserCountry, "intendedEndUserCountry", "Say where it would be used in the end.", missing);
        require(contact, "contact", "Say whom to talk to.", missing);
        if (!missing.isEmpty()) {
            throw new RejectedException(missing);
        }
    }

    private static void require(@Nullable Object value, String field, String message, List<UserError> missing) {
        if (value == null) {
            missing.add(UserError.of(UserErrorCode.REQUIRED, List.of(field), message));
        }
    }

    /** @param held whether an export control officer has to look at it before it reaches the owner */
    public void submit(boolean held) {
        state = ExpressionOfInterestAction.SUBMIT.move(
                currentState(), held ? ExpressionOfInterestState.CONTROL_HOLD : ExpressionOfInterestState.SUBMITTED);
        requireComplete();
        submittedAt = Instant.now();
        if (!held) {
            reach();
        }
    }

    private void reach() {
        Instant now = Instant.now();
        reachedAt = now;
        dueBy = now.plus(TO_ANSWER);
    }

    public void release(@Nullable String note) {
        state = ExpressionOfInterestAction.RELEASE.move(currentState(), ExpressionOfInterestState.SUBMITTED);
        holdNote = note;
        reach();
    }

    public void block(String reason) {
        state = ExpressionOfInterestAction.BLOCK.move(currentState(), ExpressionOfInterestState.BLOCKED);
        holdNote = reason;
        decidedAt = Instant.now();
    }

    public void acknowledge() {
        state = ExpressionOfInterestAction.ACKNOWLEDGE.move(currentState(), ExpressionOfInterestState.ACKNOWLEDGED);
    }

    public void shortlist() {
        state = ExpressionOfInterestAction.SHORTLIST.move(currentState(), ExpressionOfInterestState.SHORTLISTED);
    }

    public void accept() {
        state = ExpressionOfInterestAction.ACCEPT.move(currentState(), ExpressionOfInterestState.IN_NEGOTIATION);
        acceptedAt = Instant.now();
        decidedAt = acceptedAt;
    }

    public void decline(DeclineReason reason, @Nullable String note) {
        state = ExpressionOfInterestAction.DECLINE.move(currentState(), ExpressionOfInterestState.DECLINED);
        declineReason = reason;
        declineNote = note;
        decidedAt = Instant.now();
    }

    public void withdraw() {
        state = ExpressionOfInterestAction.WITHDRAW.move(currentState(), ExpressionOfInterestState.WITHDRAWN);
    }

    public void recordAgreement() {
        state = ExpressionOfInterestAction.RECORD_AGREEMENT.move(currentState(), ExpressionOfInterestState.AGREEMENT);
    }
}
