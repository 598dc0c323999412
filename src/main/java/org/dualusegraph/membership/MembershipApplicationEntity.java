package org.dualusegraph.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.organisation.HelixSector;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.workflow.WorkflowEntity;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An application for membership, as written. */
@Entity
@Table(name = "membership_application")
public class MembershipApplicationEntity extends WorkflowEntity {

    private static final int TEXT = 20_000;

    public @Nullable UUID applicantId;
    public @Nullable UUID organisationId;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable ProposedOrganisation proposed;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable List<LocalizedValue> motivation;

    @Enumerated(EnumType.STRING)
    public @Nullable MembershipCategory categoryAsked;

    @Enumerated(EnumType.STRING)
    public @Nullable HelixSector helix;

    public @Nullable Instant statuteAcceptedAt;
    public @Nullable Instant exportControlPolicyAcceptedAt;
    public @Nullable Instant dataProcessingAcceptedAt;

    @Enumerated(EnumType.STRING)
    public MembershipApplicationState state = MembershipApplicationState.DRAFT;

    public @Nullable String questions;
    public @Nullable String answer;
    public @Nullable String decisionNote;

    @Enumerated(EnumType.STRING)
    public @Nullable MembershipCategory categoryGranted;

    public @Nullable String conditions;
    public @Nullable Instant decidedAt;

    @Override
    public MembershipApplicationState currentState() {
        return state;
    }

    @Override
    public Set<UUID> parties() {
        return organisationId == null ? Set.of() : Set.of(organisationId);
    }

    /** Takes what the applicant says; the input collects the faults. */
    public void update(Input content, Instant now) {
        state = MembershipApplicationAction.UPDATE.move(state, state);
        proposed = content.optional("proposed", proposed, ProposedOrganisation::of);
        motivation = content.optional("motivation", motivation, text -> text.localized(TEXT));
        categoryAsked = content.optional(
                "categoryAsked", categoryAsked, category -> category.constant(MembershipCategory.class));
        helix = content.optional("helix", helix, sector -> sector.constant(HelixSector.class));
        answer = content.optional("answer", answer, text -> text.text(TEXT));
        if (content.has("undertakings")) {
            Input undertakings = content.optional("undertakings", null, InputValue::object);
            statuteAcceptedAt = accepted(undertakings, "statute", statuteAcceptedAt, now);
            exportControlPolicyAcceptedAt =
                    accepted(undertakings, "exportControlPolicy", exportControlPolicyAcceptedAt, now);
            dataProcessingAcceptedAt = accepted(undertakings, "dataProcessing", dataProcessingAcceptedAt, now);
        }
    }

    /** When it was accepted first, however often that is said again. */
    private static @Nullable Instant accepted(
            @Nullable Input undertakings, String field, @Nullable Instant before, Instant now) {
        if (undertakings == null) {
            return null;
        }
        if (!undertakings.has(field)) {
            return before;
        }
        Boolean accepts = undertakings.optional(field, false, value -> (Boolean) value.raw());
        return Boolean.TRUE.equals(accepts) ? before == null ? now : before : null;
    }

    /** @throws RejectedException with each thing that is missing */
    public void submit() {
        boolean asked = state == MembershipApplicationState.INFO_REQUESTED;
        state = MembershipApplicationAction.SUBMIT.move(state, MembershipApplicationState.SUBMITTED);
        List<UserError> missing = new ArrayList<>();
        require(motivation, missing, "Say why the organisation wants to be a member.", "motivation");
        require(categoryAsked, missing, "Say which kind of membership it asks for.", "categoryAsked");
        require(statuteAcceptedAt, missing, "The statute is to be accepted.", "undertakings", "statute");
        require(
                exportControlPolicyAcceptedAt,
                missing,
                "The policy on export control is to be accepted.",
                "undertakings",
                "exportControlPolicy");
        require(
                dataProcessingAcceptedAt,
                missing,
                "The processing of the data is to be accepted.",
                "undertakings",
                "dataProcessing");
        require(asked ? answer : "", missing, "Answer the questions.", "answer");
        if (!missing.isEmpty()) {
            throw new RejectedException(missing);
        }
    }

    private static void require(@Nullable Object value, List<UserError> missing, String message, String... field) {
        if (value == null) {
            missing.add(UserError.of(UserErrorCode.REQUIRED, List.of(field), message));
        }
    }

    public void startReview() {
        state = MembershipApplicationAction.START_REVIEW.move(state, MembershipApplicationState.IN_REVIEW);
    }

    public void requestInformation(String asked) {
        state = MembershipApplicationAction.REQUEST_INFORMATION.move(state, MembershipApplicationState.INFO_REQUESTED);
        questions = asked;
        answer = null;
    }

    public void approve(UUID admitted, MembershipCategory category, @Nullable String under, Instant now) {
        state = MembershipApplicationAction.APPROVE.move(state, MembershipApplicationState.APPROVED);
        organisationId = admitted;
        categoryGranted = category;
        conditions = under;
        decidedAt = now;
    }

    public void reject(String reason, Instant now) {
        state = MembershipApplicationAction.REJECT.move(state, MembershipApplicationState.REJECTED);
        decisionNote = reason;
        decidedAt = now;
    }

    public void withdraw() {
        state = MembershipApplicationAction.WITHDRAW.move(state, MembershipApplicationState.WITHDRAWN);
    }
}
