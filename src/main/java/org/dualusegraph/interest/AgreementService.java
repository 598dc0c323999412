package org.dualusegraph.interest;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dualusegraph.opportunity.PartnershipType;
import org.dualusegraph.opportunity.TransferOpportunityEntity;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.audit.AuditEntry;
import org.dualusegraph.platform.security.Audience;
import org.dualusegraph.platform.workflow.IllegalMoveException;
import org.dualusegraph.platform.workflow.Workflows;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.dualusegraph.platform.write.MutationModel;
import org.dualusegraph.platform.write.Mutations;
import org.dualusegraph.platform.write.UserErrorCode;
import org.dualusegraph.technology.TransferDirection;
import org.hibernate.Session;

/** Records agreements and what came of them. */
@Singleton
public class AgreementService implements MutationModel {

    private static final int FURTHER_PARTIES = 48;
    private static final int TECHNOLOGIES = 50;
    private static final int MOST = 2_000_000_000;

    private static final String ADD = "INSERT INTO agreement_outcome (agreement_id, metric, value, note, recorded_on)"
            + " VALUES (:agreement, :metric, :value, :note, :today)";

    private final Session session;
    private final Workflows workflows;
    private final Actors actors;

    public AgreementService(Session session, Workflows workflows, Actors actors) {
        this.session = session;
        this.workflows = workflows;
        this.actors = actors;
    }

    @Override
    public void declare(Mutations mutations) {
        ExpressionOfInterestService.workflow(workflows, mutations)
                .on("recordAgreement", ExpressionOfInterestAction.RECORD_AGREEMENT, this::record);
        workflows
                .of(mutations, "Agreement", Agreements.TAG, AgreementEntity.class, Agreements.RIGHTS)
                .adding("addAgreementOutcome", AgreementAction.ADD_OUTCOME, this::add, AgreementEntity::parties);
    }

    private void record(ExpressionOfInterestEntity interest, Change change) {
        interest.recordAgreement();
        TransferOpportunityEntity opportunity = Objects.requireNonNull(
                session.find(TransferOpportunityEntity.class, interest.opportunityId, LockModeType.PESSIMISTIC_WRITE));
        AgreementEntity agreement = new AgreementEntity();
        agreement.expressionOfInterestId = interest.id();
        agreement.opportunityId = interest.opportunityId;
        agreement.direction =
                Objects.requireNonNull(session.find(TransferOpportunityEntity.class, interest.opportunityId)).direction;
        agreement.partyIds.add(interest.fromOrganisationId);
        agreement.partyIds.addAll(interest.ownersOnly());
        read(agreement, change.input().get("agreement", InputValue::object), change);
        session.persist(agreement);
        session.flush();
        session.persist(entry(change, "Agreement", agreement.id())
                .of(agreement.parties())
                .between(null, null, agreement.currentState().name(), agreement.version));
        if (change.input().required("closesOpportunity", false, InputValue::yes)) {
            close(opportunity, agreement.id(), change);
        }
    }

    private void close(TransferOpportunityEntity opportunity, UUID agreement, Change change) {
        String stateBefore = opportunity.currentState().name();
        int versionBefore = opportunity.version;
        try {
            opportunity.fulfil(agreement, Instant.now());
        } catch (IllegalMoveException illegal) {
            throw Invitation.rejected(
                    UserErrorCode.NOT_OPEN, "closesOpportunity", "The opportunity cannot be closed any more.");
        }
        session.flush();
        session.persist(entry(change, "TransferOpportunity", opportunity.id())
                .of(opportunity.parties())
                .between(stateBefore, versionBefore, opportunity.currentState().name(), opportunity.version));
    }

    private void read(AgreementEntity agreement, Input input, Change change) {
        agreement.kind = input.get("kind", kind -> kind.constant(PartnershipType.class));
        agreement.signedOn = input.get("signedOn", InputValue::day);
        agreement.startsOn = input.optional("startsOn", null, InputValue::day);
        agreement.endsOn = input.optional("endsOn", null, InputValue::day);
        if (agreement.startsOn != null && agreement.endsOn != null && agreement.endsOn.isBefore(agreement.startsOn)) {
            input.reject(UserErrorCode.INVALID_VALUE, "endsOn", "It ends before it starts.");
        }
        agreement.direction = input.required(
                "direction", agreement.direction, direction -> direction.constant(TransferDirection.class));
        agreement.valueBand = input.optional("valueBand", null, band -> band.constant(ValueBand.class));
        agreement.audience =
                input.required("audience", agreement.audience, audience -> audience.constant(Audience.class));
        List<UUID> parties = input.list("furtherParties", List.of(), FURTHER_PARTIES, id -> id.key("OR"));
        List<UUID> technologies = input.list("technologies", List.of(), TECHNOLOGIES, id -> id.key("TE"));
        input.check();
        workflows.requireAll("OrganisationEntity", new HashSet<>(parties), input.path("furtherParties"));
        technologies.forEach(
                id -> workflows.requireSeen(change.viewer(), "Technology", id, input.path("technologies")));
        agreement.partyIds.addAll(parties);
        agreement.technologyIds.addAll(technologies);
    }

    private AuditEntry entry(Change change, String type, UUID id) {
        return new AuditEntry(actors.person(change.subject()), change.mutation(), type, id, change.requestId());
    }

    private void add(AgreementEntity agreement, Change change) {
        session.createNativeMutationQuery(ADD)
                .setParameter("agreement", agreement.id())
                .setParameter(
                        "metric",
                        change.input()
                                .get("metric", metric -> metric.constant(OutcomeMetric.class))
                                .name())
                .setParameter("value", change.input().get("value", value -> value.integer(0, MOST)))
                .setParameter("note", ExpressionOfInterestService.note(change), String.class)
                .setParameter("today", LocalDate.now(ZoneOffset.UTC))
                .executeUpdate();
    }
}
