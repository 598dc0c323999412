package org.dualusegraph.interest;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.workflow.Workflow;
import org.dualusegraph.platform.workflow.Workflows;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.MutationModel;
import org.dualusegraph.platform.write.Mutations;
import org.hibernate.Session;

/** Writes down what the two sides say to each other, and what the owner's representatives say among themselves. */
@Singleton
public class ExchangeOfViewsService implements MutationModel {

    private static final int TEXT = 20_000;

    private static final String EVALUATE = "INSERT INTO interest_evaluation"
            + " (expression_of_interest_id, reviewer_id, recommendation, note, evaluated_at)"
            + " VALUES (:interest, :person, :recommendation, :note, now()) ON CONFLICT (expression_of_interest_id,"
            + " reviewer_id)"
            + " DO UPDATE SET recommendation = excluded.recommendation, note = excluded.note, evaluated_at ="
            + " excluded.evaluated_at";

    /** By the clock and not by the beginning of the transaction, which may have waited for the one before it. */
    private static final String POST = "INSERT INTO interest_message"
            + " (expression_of_interest_id, side, organisation_id, author_id, text, sent_at)"
            + " VALUES (:interest, :side, :organisation, :person, :text, clock_timestamp())";

    private final Session session;
    private final Workflows workflows;
    private final Actors actors;

    public ExchangeOfViewsService(Session session, Workflows workflows, Actors actors) {
        this.session = session;
        this.workflows = workflows;
        this.actors = actors;
    }

    @Override
    public void declare(Mutations mutations) {
        Workflow<ExpressionOfInterestEntity> workflow = ExpressionOfInterestService.workflow(workflows, mutations);
        workflow.adding(
                "evaluateExpressionOfInterest",
                ExpressionOfInterestAction.EVALUATE,
                this::evaluate,
                ExpressionOfInterestEntity::ownersOnly);
        workflow.adding(
                "postMessage",
                ExpressionOfInterestAction.POST_MESSAGE,
                this::post,
                ExpressionOfInterestEntity::parties);
    }

    private void evaluate(ExpressionOfInterestEntity interest, Change change) {
        ExpressionOfInterestAction.EVALUATE.require(interest.currentState());
        session.createNativeMutationQuery(EVALUATE)
                .setParameter("interest", interest.id())
                .setParameter("person", actors.person(change.subject()))
                .setParameter(
                        "recommendation",
                        change.input()
                                .get("recommendation", value -> value.constant(Recommendation.class))
                                .name())
                .setParameter("note", ExpressionOfInterestService.note(change), String.class)
                .executeUpdate();
    }

    private void post(ExpressionOfInterestEntity interest, Change change) {
        ExpressionOfInterestAction.POST_MESSAGE.require(interest.currentState());
        boolean sender =
                actors.organisations(change.subject(), "REPRESENTATIVE").contains(interest.fromOrganisationId);
        UUID organisation = sender ? interest.fromOrganisationId : Objects.requireNonNull(interest.ownerId);
        session.createNativeMutationQuery(POST)
                .setParameter("interest", interest.id())
                .setParameter("side", sender ? MessageSide.SENDER.name() : MessageSide.OWNER.name())
                .setParameter("organisation", organisation)
                .setParameter("person", actors.person(change.subject()))
                .setParameter("text", change.input().get("text", text -> text.text(TEXT)))
                .executeUpdate();
    }
}
