package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Declares the queries on applications for membership. */
@GraphQLApi
public class MembershipApplicationApi {
    @Query
    @Description("One application for membership. Null when there is none with this key or the viewer may not see it.")
    public @Nullable MembershipApplication membershipApplication(
            @NonNull @Description(Doc.BY) MembershipApplicationBy by) {
        return Declared.field();
    }

    @Query
    @NonNull
    @Description("All applications for membership that the viewer may see.")
    public MembershipApplicationConnection membershipApplications(
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable MembershipApplicationFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<MembershipApplicationOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Applications for membership that the viewer wrote. Empty when not signed in.")
    public MembershipApplicationConnection applications(
            @Source Viewer viewer,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable MembershipApplicationFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<MembershipApplicationOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Applications for membership that wait for the viewer as a cluster manager: SUBMITTED or IN_REVIEW,"
            + " neither written by it nor for an organisation that it is affiliated with. Empty for anyone else.")
    public MembershipApplicationConnection applicationsToReview(
            @Source Viewer viewer,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable MembershipApplicationFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<MembershipApplicationOrder> orderBy) {
        return Declared.field();
    }
}
