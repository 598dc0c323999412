package org.dualusegraph.membership;

import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Declares the mutations of memberships and of applications for them. */
@GraphQLApi
public class MembershipMutations {

    @Mutation
    @Description(
            "Puts a membership on hold; the rights of a member rest from the next request on. For cluster managers who are not affiliated with the organisation; FORBIDDEN otherwise.")
    public SuspendMembership.@Nullable Payload suspendMembership(
            @NonNull @Description(Doc.INPUT) SuspendMembership.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Puts a suspended membership in force again. For cluster managers who are not affiliated with the organisation; FORBIDDEN otherwise.")
    public ResumeMembership.@Nullable Payload resumeMembership(
            @NonNull @Description(Doc.INPUT) ResumeMembership.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Ends a membership for good. The organisation may apply anew. For cluster managers who are not affiliated with the organisation; FORBIDDEN otherwise.")
    public EndMembership.@Nullable Payload endMembership(
            @NonNull @Description(Doc.INPUT) EndMembership.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Writes down an application for membership, as a DRAFT. For everyone who is signed in; for an organisation that has an active ADMIN, for its representatives only; FORBIDDEN otherwise. INVALID_VALUE when the organisation is a member already, or another application is open: one for each organisation, and one of each person for organisations that are not in the graph yet.")
    public CreateMembershipApplication.@Nullable Payload createMembershipApplication(
            @NonNull @Description(Doc.INPUT) CreateMembershipApplication.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Changes what an application says, in DRAFT and INFO_REQUESTED. For the applicant, as long as the organisation has no active ADMIN, and for its representatives; FORBIDDEN otherwise.")
    public UpdateMembershipApplication.@Nullable Payload updateMembershipApplication(
            @NonNull @Description(Doc.INPUT) UpdateMembershipApplication.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Hands an application in, or in again with an answer. REQUIRED for each missing one of motivation, categoryAsked, the undertakings and, where questions are open, answer. For the applicant, as long as the organisation has no active ADMIN, and for its representatives; FORBIDDEN otherwise.")
    public SubmitMembershipApplication.@Nullable Payload submitMembershipApplication(
            @NonNull @Description(Doc.INPUT) SubmitMembershipApplication.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Takes an application into review. For cluster managers who are neither the applicant nor affiliated with the organisation; FORBIDDEN otherwise.")
    public StartMembershipReview.@Nullable Payload startMembershipReview(
            @NonNull @Description(Doc.INPUT) StartMembershipReview.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Gives an application back with questions; an earlier answer is cleared. For cluster managers who are neither the applicant nor affiliated with the organisation; FORBIDDEN otherwise.")
    public RequestMembershipInformation.@Nullable Payload requestMembershipInformation(
            @NonNull @Description(Doc.INPUT) RequestMembershipInformation.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Admits the organisation: makes the organisation where it was proposed, its membership, which is ACTIVE from today, and the applicant its ADMIN where it has no active one. INVALID_VALUE when it has become a member, or an identifier was taken, in the meantime. For cluster managers who are neither the applicant nor affiliated with the organisation; FORBIDDEN otherwise.")
    public ApproveMembershipApplication.@Nullable Payload approveMembershipApplication(
            @NonNull @Description(Doc.INPUT) ApproveMembershipApplication.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Rejects an application. For cluster managers who are neither the applicant nor affiliated with the organisation; FORBIDDEN otherwise.")
    public RejectMembershipApplication.@Nullable Payload rejectMembershipApplication(
            @NonNull @Description(Doc.INPUT) RejectMembershipApplication.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Takes an application back, any time before its decision. For the applicant, as long as the organisation has no active ADMIN, and for its representatives; FORBIDDEN otherwise.")
    public WithdrawMembershipApplication.@Nullable Payload withdrawMembershipApplication(
            @NonNull @Description(Doc.INPUT) WithdrawMembershipApplication.Arguments input) {
        return Declared.field();
    }
}
