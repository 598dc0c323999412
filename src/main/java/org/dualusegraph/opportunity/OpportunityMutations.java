package org.dualusegraph.opportunity;

import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Declares the mutations of opportunities, which {@link OpportunityService} makes. */
@GraphQLApi
public class OpportunityMutations {
    @Mutation
    @Description("Writes down an opportunity, as a DRAFT. For editors of its owner; FORBIDDEN otherwise.")
    public CreateOpportunity.@Nullable Payload createOpportunity(
            @NonNull @Description(Doc.INPUT) CreateOpportunity.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Changes what the owner writes, in DRAFT and CHANGES_REQUESTED. What is published is changed after"
            + " reviseOpportunity. For editors of the owner; FORBIDDEN otherwise.")
    public UpdateOpportunity.@Nullable Payload updateOpportunity(
            @NonNull @Description(Doc.INPUT) UpdateOpportunity.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Hands an opportunity in for review. REQUIRED for each missing one of a title in English or Romanian, teaser,"
                    + " description, lookingFor, partnershipTypes, languageSkills, contact, trlRange (TECHNOLOGY_REQUEST and RD_REQUEST)"
                    + " and deadline (CHALLENGE). INVALID_VALUE for a deadline that is past or after the expiry, for a technology that is"
                    + " not published (or, offered, not held by the owner), and for an audience wider than that of the technology. For representatives of the owner; FORBIDDEN otherwise.")
    public SubmitOpportunity.@Nullable Payload submitOpportunity(
            @NonNull @Description(Doc.INPUT) SubmitOpportunity.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Takes a submission back before it is decided; it is a DRAFT again. For representatives of the owner; FORBIDDEN otherwise.")
    public RetractOpportunity.@Nullable Payload retractOpportunity(
            @NonNull @Description(Doc.INPUT) RetractOpportunity.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Asks the owner for changes of what was submitted. For cluster managers who are not affiliated with the owner;"
                    + " FORBIDDEN otherwise.")
    public RequestOpportunityChanges.@Nullable Payload requestOpportunityChanges(
            @NonNull @Description(Doc.INPUT) RequestOpportunityChanges.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Publishes what was submitted, for termMonths. What is published again after reviseOpportunity goes on with its"
                    + " term, or, when that is over, is renewed. Needs what submitOpportunity needs, and an owner with an active"
                    + " cluster membership (OWNER_NOT_MEMBER). For cluster managers who are not affiliated with the owner; FORBIDDEN otherwise.")
    public PublishOpportunity.@Nullable Payload publishOpportunity(
            @NonNull @Description(Doc.INPUT) PublishOpportunity.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Takes a published or expired opportunity off-line to be rewritten: it becomes CHANGES_REQUESTED and keeps its id,"
                    + " ref, publishedAt, expiresAt and renewals. An expired one only while it may still be renewed (INVALID_VALUE). For representatives of the owner; FORBIDDEN otherwise.")
    public ReviseOpportunity.@Nullable Payload reviseOpportunity(
            @NonNull @Description(Doc.INPUT) ReviseOpportunity.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Publishes an expired opportunity again, as it stands, for termMonths from now. At most twice (INVALID_VALUE);"
                    + " needs what publishOpportunity needs. For representatives of the owner; FORBIDDEN otherwise.")
    public RenewOpportunity.@Nullable Payload renewOpportunity(
            @NonNull @Description(Doc.INPUT) RenewOpportunity.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Takes an opportunity back for good, whatever its state before CLOSED. For representatives of the owner; FORBIDDEN otherwise.")
    public WithdrawOpportunity.@Nullable Payload withdrawOpportunity(
            @NonNull @Description(Doc.INPUT) WithdrawOpportunity.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Ends a published or expired opportunity that is settled, with the reason. For representatives of the owner; FORBIDDEN otherwise.")
    public CloseOpportunity.@Nullable Payload closeOpportunity(
            @NonNull @Description(Doc.INPUT) CloseOpportunity.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Takes a published opportunity down at once. For cluster managers and export control officers; FORBIDDEN"
                    + " otherwise.")
    public SuspendOpportunity.@Nullable Payload suspendOpportunity(
            @NonNull @Description(Doc.INPUT) SuspendOpportunity.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Shows a suspended opportunity again. Its term went on meanwhile: past expiresAt, it is EXPIRED. Needs an owner with"
                    + " an active cluster membership (OWNER_NOT_MEMBER). For cluster managers and export control officers who are not"
                    + " affiliated with the owner; FORBIDDEN otherwise.")
    public ResumeOpportunity.@Nullable Payload resumeOpportunity(
            @NonNull @Description(Doc.INPUT) ResumeOpportunity.Arguments input) {
        return Declared.field();
    }
}
