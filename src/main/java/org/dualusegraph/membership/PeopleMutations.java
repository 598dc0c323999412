package org.dualusegraph.membership;

import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Declares the mutations of persons and affiliations. */
@GraphQLApi
public class PeopleMutations {

    @Mutation
    @Description("Forgets a person for good: name, e-mail address, ORCID iD, languages and the tie to its token are"
            + " cleared, its affiliations end, its open applications are withdrawn, and its contact data elsewhere goes."
            + " What it did stays, as done by somebody unknown; the same token starts as somebody new. LAST_ADMIN when an"
            + " organisation would be left without an active ADMIN, unless a manager does it. For the person itself and"
            + " cluster managers; FORBIDDEN otherwise.")
    public ErasePerson.@Nullable Payload erasePerson(@NonNull @Description(Doc.INPUT) ErasePerson.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Changes what the viewer says about itself. For everyone who is signed in; the person is made by its first change, whichever that is.")
    public UpdateProfile.@Nullable Payload updateProfile(
            @NonNull @Description(Doc.INPUT) UpdateProfile.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Invites somebody to act for an organisation: gives an INVITED affiliation with a code, to be passed on, that works once within 14 days. For an ADMIN of the organisation and cluster managers; FORBIDDEN otherwise.")
    public InviteAffiliate.@Nullable Payload inviteAffiliate(
            @NonNull @Description(Doc.INPUT) InviteAffiliate.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Makes the viewer the person of an invitation, and the affiliation ACTIVE. A code that is wrong, used, expired or taken back is NOT_FOUND; INVALID_VALUE when the viewer has an affiliation with the organisation already that has not ended. For everyone who is signed in.")
    public AcceptInvitation.@Nullable Payload acceptInvitation(
            @NonNull @Description(Doc.INPUT) AcceptInvitation.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Changes what a person may do for an organisation, from the next request on. The last active ADMIN of an organisation can be taken away by a cluster manager only; LAST_ADMIN otherwise. For an ADMIN of the organisation and cluster managers; FORBIDDEN otherwise.")
    public ChangeAffiliationRole.@Nullable Payload changeAffiliationRole(
            @NonNull @Description(Doc.INPUT) ChangeAffiliationRole.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Takes the rights of an affiliation away until it is resumed, from the next request on. The last active ADMIN of an organisation can be taken away by a cluster manager only; LAST_ADMIN otherwise. For an ADMIN of the organisation and cluster managers; FORBIDDEN otherwise.")
    public SuspendAffiliation.@Nullable Payload suspendAffiliation(
            @NonNull @Description(Doc.INPUT) SuspendAffiliation.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Gives a suspended affiliation its rights back. For an ADMIN of the organisation and cluster managers; FORBIDDEN otherwise.")
    public ResumeAffiliation.@Nullable Payload resumeAffiliation(
            @NonNull @Description(Doc.INPUT) ResumeAffiliation.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Ends an affiliation for good, or takes an invitation back. The last active ADMIN of an organisation can be taken away by a cluster manager only; LAST_ADMIN otherwise. For an ADMIN of the organisation and cluster managers, and the person itself; FORBIDDEN otherwise.")
    public EndAffiliation.@Nullable Payload endAffiliation(
            @NonNull @Description(Doc.INPUT) EndAffiliation.Arguments input) {
        return Declared.field();
    }
}
