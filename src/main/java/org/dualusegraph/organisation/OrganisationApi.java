package org.dualusegraph.organisation;

import java.util.List;
import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.vocabulary.Concept;
import org.dualusegraph.vocabulary.ConceptConnection;
import org.dualusegraph.vocabulary.ConceptFilter;
import org.dualusegraph.vocabulary.ConceptOrder;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Declares the queries on organisations and their links to concepts and to each other. */
@GraphQLApi
public class OrganisationApi {
    @Query
    @Description("One organisation. Null when there is none with this key.")
    public @Nullable Organisation organisation(@NonNull @Description(Doc.BY) OrganisationBy by) {
        return Declared.field();
    }

    @Query
    @NonNull
    @Description("All organisations.")
    public OrganisationConnection organisations(
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable OrganisationFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<OrganisationOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description(Doc.CONCEPTS)
    public ConceptConnection concepts(
            @Source Organisation organisation,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable ConceptFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<ConceptOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Organisations that this one is related to.")
    public OrganisationRelationConnection relations(
            @Source Organisation organisation,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable OrganisationFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<OrganisationOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Organisations filed under this concept.")
    public OrganisationConnection organisations(
            @Source Concept concept,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable OrganisationFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<OrganisationOrder> orderBy) {
        return Declared.field();
    }
}
