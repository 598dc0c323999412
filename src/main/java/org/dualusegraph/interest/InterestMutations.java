package org.dualusegraph.interest;

import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Declares the mutations of expressions of interest and agreements. */
@GraphQLApi
public class InterestMutations {
    @Mutation
    @Description("Drafts an expression of interest in an opportunity. DUPLICATE while the organisation has an open one"
            + " in it. For editors of the organisation; FORBIDDEN otherwise.")
    public CreateExpressionOfInterest.@Nullable Payload createExpressionOfInterest(
            @NonNull @Description(Doc.INPUT) CreateExpressionOfInterest.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Changes what a DRAFT says. For editors of the sender; FORBIDDEN otherwise.")
    public UpdateExpressionOfInterest.@Nullable Payload updateExpressionOfInterest(
            @NonNull @Description(Doc.INPUT) UpdateExpressionOfInterest.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Sends a DRAFT to the owner of the opportunity, or to CONTROL_HOLD when the sender or the end user is"
            + " outside the European Union or in an unknown country. REQUIRED for each missing one of message,"
            + " intendedEndUserCountry and contact; NOT_OPEN when the opportunity takes no answers any more;"
            + " NOT_ELIGIBLE when the sender is not one that it asks for. For representatives of the sender; FORBIDDEN"
            + " otherwise.")
    public SubmitExpressionOfInterest.@Nullable Payload submitExpressionOfInterest(
            @NonNull @Description(Doc.INPUT) SubmitExpressionOfInterest.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Lets a held expression of interest reach the owner. For export control officers who are affiliated"
            + " with neither side; FORBIDDEN otherwise.")
    public ReleaseExpressionOfInterest.@Nullable Payload releaseExpressionOfInterest(
            @NonNull @Description(Doc.INPUT) ReleaseExpressionOfInterest.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Keeps a held expression of interest from the owner for good. For export control officers who are"
            + " affiliated with neither side; FORBIDDEN otherwise.")
    public BlockExpressionOfInterest.@Nullable Payload blockExpressionOfInterest(
            @NonNull @Description(Doc.INPUT) BlockExpressionOfInterest.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Tells the sender that its expression was received. For representatives of the owner of the"
            + " opportunity; FORBIDDEN otherwise.")
    public AcknowledgeExpressionOfInterest.@Nullable Payload acknowledgeExpressionOfInterest(
            @NonNull @Description(Doc.INPUT) AcknowledgeExpressionOfInterest.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Puts an acknowledged expression on the short list. For representatives of the owner of the"
            + " opportunity; FORBIDDEN otherwise.")
    public ShortlistExpressionOfInterest.@Nullable Payload shortlistExpressionOfInterest(
            @NonNull @Description(Doc.INPUT) ShortlistExpressionOfInterest.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Accepts a shortlisted expression: the state becomes IN_NEGOTIATION, each side is told the contact of"
            + " the other, and the sender who the owner is. For representatives of the owner of the opportunity;"
            + " FORBIDDEN otherwise.")
    public AcceptExpressionOfInterest.@Nullable Payload acceptExpressionOfInterest(
            @NonNull @Description(Doc.INPUT) AcceptExpressionOfInterest.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Declines an expression, with a reason. For representatives of the owner of the opportunity; FORBIDDEN"
            + " otherwise.")
    public DeclineExpressionOfInterest.@Nullable Payload declineExpressionOfInterest(
            @NonNull @Description(Doc.INPUT) DeclineExpressionOfInterest.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Takes an expression back, in every state that is not final. For representatives of the sender;"
            + " FORBIDDEN otherwise.")
    public WithdrawExpressionOfInterest.@Nullable Payload withdrawExpressionOfInterest(
            @NonNull @Description(Doc.INPUT) WithdrawExpressionOfInterest.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Writes down what the viewer thinks of an expression, for the other representatives of the owner; a"
            + " second evaluation by the same person replaces the first. For representatives of the owner of the"
            + " opportunity; FORBIDDEN otherwise.")
    public EvaluateExpressionOfInterest.@Nullable Payload evaluateExpressionOfInterest(
            @NonNull @Description(Doc.INPUT) EvaluateExpressionOfInterest.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Writes to the other side, from ACKNOWLEDGED on. For representatives of either side; FORBIDDEN"
            + " otherwise. Who acts for both writes as the sender.")
    public PostMessage.@Nullable Payload postMessage(@NonNull @Description(Doc.INPUT) PostMessage.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Records the agreement that came of a negotiation: the state of the expression becomes AGREEMENT. Both"
            + " sides are parties of it. For representatives of the owner of the opportunity; FORBIDDEN otherwise.")
    public RecordAgreement.@Nullable Payload recordAgreement(
            @NonNull @Description(Doc.INPUT) RecordAgreement.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Adds something that came of an agreement. For representatives of a party; FORBIDDEN otherwise.")
    public AddAgreementOutcome.@Nullable Payload addAgreementOutcome(
            @NonNull @Description(Doc.INPUT) AddAgreementOutcome.Arguments input) {
        return Declared.field();
    }
}
