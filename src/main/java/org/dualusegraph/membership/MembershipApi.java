package org.dualusegraph.membership;

import org.dualusegraph.organisation.Organisation;
import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Declares who asks, and the membership of organisations. */
@GraphQLApi
public class MembershipApi {
    @Query
    @NonNull
    @Description("Who asks: an anonymous viewer when no token came with the request.")
    public Viewer viewer() {
        return Declared.field();
    }

    @NonNull
    @Description("Organisations that the viewer acts for through an active "
            + "affiliation, oldest first. Empty when not signed in.")
    public ViewerAffiliationConnection affiliations(
            @Source Viewer viewer,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before) {
        return Declared.field();
    }

    @Description(
            "Its membership in the cluster: the one that has not ended, else the last one; null when it never was a member.")
    public @Nullable ClusterMembership membership(@Source Organisation organisation) {
        return Declared.field();
    }
}
