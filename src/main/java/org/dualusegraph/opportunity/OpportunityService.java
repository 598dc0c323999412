package org.dualusegraph.opportunity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.workflow.Workflow;
import org.dualusegraph.platform.workflow.Workflows;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.dualusegraph.platform.write.MutationModel;
import org.dualusegraph.platform.write.Mutations;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.dualusegraph.technology.TechnologyEntity;
import org.hibernate.Session;

/** Makes every change of an opportunity. */
@Singleton
public class OpportunityService implements MutationModel {

    private static final int NOTE = 2_000;

    private final Session session;
    private final Workflows workflows;
    private final Actors actors;
    private final OpportunityChecks checks;

    public OpportunityService(Session session, Workflows workflows, Actors actors, OpportunityChecks checks) {
        this.session = session;
        this.workflows = workflows;
        this.actors = actors;
        this.checks = checks;
    }

    @Override
    public void declare(Mutations mutations) {
        Workflow<TransferOpportunityEntity> workflow = workflows.of(
                mutations,
                Opportunities.TYPE,
                Opportunities.TAG,
                TransferOpportunityEntity.class,
                OpportunityRights.RIGHTS);
        workflow.create("createOpportunity", this::create);
        workflow.on("updateOpportunity", OpportunityAction.UPDATE, this::update);
        workflow.on("submitOpportunity", OpportunityAction.SUBMIT, this::submit);
        workflow.on("publishOpportunity", OpportunityAction.PUBLISH, this::publish);
        workflow.on("renewOpportunity", OpportunityAction.RENEW, this::renew);
        workflow.on("resumeOpportunity", OpportunityAction.RESUME, this::resume);
        workflow.on("closeOpportunity", OpportunityAction.CLOSE, this::close);
        workflow.on("retractOpportunity", OpportunityAction.RETRACT, (opportunity, change) -> opportunity.retract());
        workflow.on("reviseOpportunity", OpportunityAction.REVISE, (opportunity, change) -> opportunity.revise());
        workflow.on("withdrawOpportunity", OpportunityAction.WITHDRAW, (opportunity, change) -> opportunity.withdraw());
        workflow.on(
                "requestOpportunityChanges",
                OpportunityAction.REQUEST_CHANGES,
                (opportunity, change) -> opportunity.requestChanges(note(change, "note")));
        workflow.on(
                "suspendOpportunity",
                OpportunityAction.SUSPEND,
                (opportunity, change) -> opportunity.suspend(note(change, "reason")));
    }

    private static String note(Change change, String field) {
        return change.input().get(field, text -> text.text(NOTE));
    }

    /** To the microsecond, as it is stored. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private TransferOpportunityEntity create(Change change) {
        UUID owner = change.input().get("owner", id -> id.key("OR"));
        workflows.requireAll(
                "OrganisationEntity", List.of(owner), change.input().path("owner"));
        if (!actors.organisations(change.subject(), "EDITOR").contains(owner)) {
            throw RequestException.forbidden();
        }
        Input content = change.input().get("content", InputValue::object);
        for (String field : List.of("kind", "direction", "title")) {
            if (!content.has(field)) {
                content.reject(UserErrorCode.REQUIRED, field, "An opportunity needs this field.");
            }
        }
        TransferOpportunityEntity opportunity = new TransferOpportunityEntity();
        opportunity.ownerId = owner;
        take(opportunity, content, change);
        return opportunity;
    }

    private void update(TransferOpportunityEntity opportunity, Change change) {
        opportunity.requireUpdatable();
        take(opportunity, change.input().get("content", InputValue::object), change);
    }

    /** Takes the changes of the input, all of them sound. */
    private void take(TransferOpportunityEntity opportunity, Input content, Change change) {
        OpportunityContent.take(opportunity, content);
        if (opportunity.kind == OpportunityKind.TECHNOLOGY_OFFER && opportunity.technologyId == null) {
            content.reject(UserErrorCode.REQUIRED, "technology", "A technology offer names its technology.");
        }
        content.check();
        workflows.requireAll("ConceptEntity", opportunity.conceptIds, content.path("concepts"));
        UUID key = opportunity.technologyId;
        if (key == null) {
            return;
        }
        if (content.has("technology")) {
            workflows.requireSeen(change.viewer(), "Technology", key, content.path("technology"));
        }
        TechnologyEntity technology = session.find(TechnologyEntity.class, key);
        boolean offer = opportunity.kind == OpportunityKind.TECHNOLOGY_OFFER;
        if (offer && opportunity.ownerId != null && !technology.isOwnedBy(opportunity.ownerId)) {
            content.reject(UserErrorCode.INVALID_VALUE, "technology", "A technology is offered by one of its owners.");
            content.check();
        }
    }

    private void submit(TransferOpportunityEntity opportunity, Change change) {
        Instant now = now();
        opportunity.submit(now);
        checks.requireFacts(opportunity, now);
    }

    private void publish(TransferOpportunityEntity opportunity, Change change) {
        Instant now = now();
        opportunity.publish(now);
        checks.requireFacts(opportunity, now);
        checks.requireMember(opportunity);
    }

    private void renew(TransferOpportunityEntity opportunity, Change change) {
        Integer months = change.input().optional("termMonths", null, OpportunityContent::months);
        change.input().check();
        if (months != null) {
            opportunity.termMonths = months;
        }
        Instant now = now();
        opportunity.renew(now);
        checks.requireFacts(opportunity, now);
        checks.requireMember(opportunity);
    }

    private void resume(TransferOpportunityEntity opportunity, Change change) {
        opportunity.resume(now());
        checks.requireMember(opportunity);
    }

    private void close(TransferOpportunityEntity opportunity, Change change) {
        Input input = change.input();
        OpportunityClosing reason = input.get("reason", value -> value.constant(OpportunityClosing.class));
        UUID agreement = input.optional("agreement", null, id -> id.key("AG"));
        if (reason == OpportunityClosing.AGREEMENT && agreement == null) {
            input.reject(UserErrorCode.REQUIRED, "agreement", "Name the agreement that closes it.");
        }
        if (reason != OpportunityClosing.AGREEMENT && agreement != null) {
            input.reject(UserErrorCode.INVALID_VALUE, "agreement", "Only the reason AGREEMENT names an agreement.");
        }
        String note = input.optional("note", null, text -> text.text(NOTE));
        input.check();
        if (agreement == null) {
            opportunity.close(reason, note, now());
            return;
        }
        requireAgreement(opportunity, agreement, input.path("agreement"));
        opportunity.fulfil(agreement, now());
        opportunity.closingNote = note;
    }

    /** Agreements are those of a later room, but their table may be asked. */
    private void requireAgreement(TransferOpportunityEntity opportunity, UUID agreement, List<String> field) {
        long found = session.createNativeQuery(
                        "SELECT count(*) FROM agreement WHERE id = :agreement AND opportunity_id = :opportunity",
                        Long.class)
                .setParameter("agreement", agreement)
                .setParameter("opportunity", opportunity.id())
                .getSingleResult();
        if (found == 0) {
            throw new RejectedException(UserError.notFound(field));
        }
    }
}
