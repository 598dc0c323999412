package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.opportunity.TransferOpportunity;
import org.dualusegraph.organisation.Organisation;
import org.dualusegraph.organisation.OrganisationConnection;
import org.dualusegraph.organisation.OrganisationFilter;
import org.dualusegraph.organisation.OrganisationOrder;
import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.technology.TechnologyConnection;
import org.dualusegraph.technology.TechnologyFilter;
import org.dualusegraph.technology.TechnologyOrder;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Declares the queries on agreements, and where they hang on other objects. */
@GraphQLApi
public class AgreementApi {
    @Query
    @Description("One agreement. Null when there is none with this key or the viewer may not see it.")
    public @Nullable Agreement agreement(@NonNull @Description(Doc.BY) AgreementBy by) {
        return Declared.field();
    }

    @Query
    @NonNull
    @Description("All agreements that the viewer may see.")
    public AgreementConnection agreements(
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable AgreementFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<AgreementOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Agreements that it is a party of and that the viewer may see.")
    public AgreementConnection agreements(
            @Source Organisation organisation,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable AgreementFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<AgreementOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Organisations that agreed, at most 50.")
    public OrganisationConnection parties(
            @Source Agreement agreement,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable OrganisationFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<OrganisationOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Technologies that it is about and that the viewer may see, at most 50.")
    public TechnologyConnection technologies(
            @Source Agreement agreement,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable TechnologyFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<TechnologyOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("What came of it, in the order in which it was recorded.")
    public AgreementOutcomeConnection outcomes(
            @Source Agreement agreement,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before) {
        return Declared.field();
    }

    @Description(
            "The agreement that closed it; null when there is none, or the viewer may not see it or know whose the opportunity is.")
    public @Nullable Agreement agreement(@Source TransferOpportunity transferOpportunity) {
        return Declared.field();
    }
}
