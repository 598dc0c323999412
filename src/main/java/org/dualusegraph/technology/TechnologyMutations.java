package org.dualusegraph.technology;

import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Declares the mutations of technologies, which {@link TechnologyService} makes. */
@GraphQLApi
public class TechnologyMutations {
    @Mutation
    @Description("Writes down a technology, as a DRAFT. For editors of one of its owners; FORBIDDEN otherwise.")
    public CreateTechnology.@Nullable Payload createTechnology(
            @NonNull @Description(Doc.INPUT) CreateTechnology.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Changes what the owners write, in DRAFT and CHANGES_REQUESTED at once. A published text stays as it is:"
                    + " the change becomes pendingRevision, the state REVISION_PENDING, until a manager approves. For editors"
                    + " of an owner; FORBIDDEN otherwise.")
    public UpdateTechnology.@Nullable Payload updateTechnology(
            @NonNull @Description(Doc.INPUT) UpdateTechnology.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Hands a technology in for review. REQUIRED for each missing one of problemSolved, advantageOverStateOfArt,"
                    + " economicComparison, trl with evidence, lookingFor, and a title in English or Romanian. For representatives"
                    + " of an owner; FORBIDDEN otherwise.")
    public SubmitTechnology.@Nullable Payload submitTechnology(
            @NonNull @Description(Doc.INPUT) SubmitTechnology.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Takes a submission back before it is decided; it is a DRAFT again. For representatives of an owner;"
            + " FORBIDDEN otherwise.")
    public RetractTechnology.@Nullable Payload retractTechnology(
            @NonNull @Description(Doc.INPUT) RetractTechnology.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Drops the pending revision of a published technology, which stays as it is. For editors of an owner;"
            + " FORBIDDEN otherwise.")
    public DiscardTechnologyRevision.@Nullable Payload discardTechnologyRevision(
            @NonNull @Description(Doc.INPUT) DiscardTechnologyRevision.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description("Asks the owners for changes: of what was submitted, which becomes CHANGES_REQUESTED, or of a pending"
            + " revision, which stays pending. For cluster managers who are not affiliated with an owner; FORBIDDEN"
            + " otherwise.")
    public RequestTechnologyChanges.@Nullable Payload requestTechnologyChanges(
            @NonNull @Description(Doc.INPUT) RequestTechnologyChanges.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Publishes what was submitted, or the pending revision. Needs the facts that submitTechnology needs, and an"
                    + " OWNER with an active cluster membership (OWNER_NOT_MEMBER). For cluster managers who are not affiliated with"
                    + " an owner; FORBIDDEN otherwise.")
    public ApproveTechnology.@Nullable Payload approveTechnology(
            @NonNull @Description(Doc.INPUT) ApproveTechnology.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Takes a published technology down at once; a pending revision is kept. For cluster managers and export"
                    + " control officers; FORBIDDEN otherwise.")
    public SuspendTechnology.@Nullable Payload suspendTechnology(
            @NonNull @Description(Doc.INPUT) SuspendTechnology.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Shows a suspended technology again, with its pending revision where it had one. Needs an OWNER with an active"
                    + " cluster membership (OWNER_NOT_MEMBER). For cluster managers and export control officers who are not"
                    + " affiliated with an owner; FORBIDDEN otherwise.")
    public ResumeTechnology.@Nullable Payload resumeTechnology(
            @NonNull @Description(Doc.INPUT) ResumeTechnology.Arguments input) {
        return Declared.field();
    }

    @Mutation
    @Description(
            "Puts a technology away for good, whatever its state; a pending revision is dropped. For representatives of"
                    + " an owner and cluster managers; FORBIDDEN otherwise.")
    public ArchiveTechnology.@Nullable Payload archiveTechnology(
            @NonNull @Description(Doc.INPUT) ArchiveTechnology.Arguments input) {
        return Declared.field();
    }
}
