package org.dualusegraph.interest;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.organisation.OrganisationEntity;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.security.EuropeanUnion;
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
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Moves expressions of interest through their life. Rows are locked in one order everywhere: expressions of interest first, then
 * their opportunity.
 */
@Singleton
public class ExpressionOfInterestService implements MutationModel {

    static final int NOTE = 2_000;

    /** What the clock has ended already, and nobody has written down. */
    private static final String SETTLE = "UPDATE expression_of_interest t SET state = 'LAPSED' WHERE t.opportunity_id ="
            + " :opportunity"
            + " AND t.from_organisation_id = :organisation AND t.state <> " + ExpressionOfInterestRights.STATE;

    private static final String OPEN =
            "SELECT count(*) FROM expression_of_interest WHERE opportunity_id = :opportunity AND"
                    + " from_organisation_id = :organisation"
                    + " AND state NOT IN ('BLOCKED', 'AGREEMENT', 'DECLINED', 'WITHDRAWN', 'LAPSED')";

    private final Session session;
    private final Workflows workflows;
    private final Actors actors;
    private final Invitation invitation;

    public ExpressionOfInterestService(Session session, Workflows workflows, Actors actors, Invitation invitation) {
        this.session = session;
        this.workflows = workflows;
        this.actors = actors;
        this.invitation = invitation;
    }

    @Override
    public void declare(Mutations mutations) {
        Workflow<ExpressionOfInterestEntity> workflow = workflow(workflows, mutations);
        workflow.create("createExpressionOfInterest", this::create);
        workflow.on("updateExpressionOfInterest", ExpressionOfInterestAction.UPDATE, (interest, change) -> {
            interest.update(change.input().get("content", InputValue::object));
            change.input().check();
        });
        workflow.on("submitExpressionOfInterest", ExpressionOfInterestAction.SUBMIT, this::submit);
        workflow.on(
                "releaseExpressionOfInterest",
                ExpressionOfInterestAction.RELEASE,
                (interest, change) -> interest.release(note(change)));
        workflow.on(
                "blockExpressionOfInterest",
                ExpressionOfInterestAction.BLOCK,
                (interest, change) -> interest.block(change.input().get("reason", text -> text.text(NOTE))));
        workflow.on(
                "acknowledgeExpressionOfInterest",
                ExpressionOfInterestAction.ACKNOWLEDGE,
                (interest, change) -> interest.acknowledge());
        workflow.on(
                "shortlistExpressionOfInterest",
                ExpressionOfInterestAction.SHORTLIST,
                (interest, change) -> interest.shortlist());
        workflow.on(
                "acceptExpressionOfInterest",
                ExpressionOfInterestAction.ACCEPT,
                (interest, change) -> interest.accept());
        workflow.on(
                "declineExpressionOfInterest",
                ExpressionOfInterestAction.DECLINE,
                (interest, change) -> interest.decline(
                        change.input().get("reason", reason -> reason.constant(DeclineReason.class)), note(change)));
        workflow.on(
                "withdrawExpressionOfInterest",
                ExpressionOfInterestAction.WITHDRAW,
                (interest, change) -> interest.withdraw());
    }

    static Workflow<ExpressionOfInterestEntity> workflow(Workflows workflows, Mutations mutations) {
        return workflows.of(
                mutations,
                "ExpressionOfInterest",
                ExpressionsOfInterest.TAG,
                ExpressionOfInterestEntity.class,
                ExpressionOfInterestRights.RIGHTS);
    }

    static @Nullable String note(Change change) {
        String note = change.input().optional("note", null, text -> text.text(NOTE));
        change.input().check();
        return note;
    }

    private ExpressionOfInterestEntity create(Change change) {
        UUID organisation = change.input().get("fromOrganisation", id -> id.key("OR"));
        UUID opportunity = change.input().get("opportunity", id -> id.key("TO"));
        workflows.requireAll("OrganisationEntity", List.of(organisation), List.of("fromOrganisation"));
        if (!actors.organisations(change.subject(), "EDITOR").contains(organisation)) {
            throw RequestException.forbidden();
        }
        workflows.requireSeen(change.viewer(), "TransferOpportunity", opportunity, List.of("opportunity"));
        ExpressionOfInterestEntity interest =
                new ExpressionOfInterestEntity(opportunity, organisation, actors.person(change.subject()));
        if (change.input().optional("content", null, InputValue::object) instanceof Input content) {
            interest.take(content);
        }
        change.input().check();
        settle(opportunity, organisation);
        // Locks the opportunity, so that of two at once the second finds the first.
        invitation.require(opportunity, organisation);
        requireNoOther(opportunity, organisation);
        return interest;
    }

    private void settle(UUID opportunity, UUID organisation) {
        session.createNativeMutationQuery(SETTLE)
                .setParameter("opportunity", opportunity)
                .setParameter("organisation", organisation)
                .executeUpdate();
    }

    private void requireNoOther(UUID opportunity, UUID organisation) {
        long open = session.createNativeQuery(OPEN, Long.class)
                .setParameter("opportunity", opportunity)
                .setParameter("organisation", organisation)
                .getSingleResult();
        if (open > 0) {
            throw new RejectedException(UserError.of(
                    UserErrorCode.DUPLICATE,
                    List.of("opportunity"),
                    "The organisation has an open expression of interest in it already."));
        }
    }

    private void submit(ExpressionOfInterestEntity interest, Change change) {
        ExpressionOfInterestAction.SUBMIT.require(interest.currentState());
        interest.requireComplete();
        if (!invitation.sees(change, interest.opportunityId)) {
            throw Invitation.notOpen();
        }
        OrganisationEntity sender = invitation.require(interest.opportunityId, interest.fromOrganisationId);
        boolean held = !EuropeanUnion.contains(sender.countryOfEstablishment)
                || !EuropeanUnion.contains(interest.intendedEndUserCountry);
        interest.submit(held);
        interest.fromPersonId = actors.person(change.subject());
    }
}
