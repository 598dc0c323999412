package org.dualusegraph.vocabulary;

import java.util.List;
import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Declares the queries on vocabularies and the tree of concepts. */
@GraphQLApi
public class VocabularyApi {
    @Query
    @Description("One concept. Null when there is none with this key.")
    public @Nullable Concept concept(@NonNull @Description(Doc.BY) ConceptBy by) {
        return Declared.field();
    }

    @Query
    @NonNull
    @Description("Concepts of all vocabularies.")
    public ConceptConnection concepts(
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable ConceptFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<ConceptOrder> orderBy) {
        return Declared.field();
    }

    @Query
    @Description("One vocabulary. Null when there is none with this key.")
    public @Nullable ConceptScheme conceptScheme(@NonNull @Description(Doc.BY) ConceptSchemeBy by) {
        return Declared.field();
    }

    @Query
    @NonNull
    @Description("All vocabularies.")
    public ConceptSchemeConnection conceptSchemes(
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable ConceptSchemeFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<ConceptSchemeOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Concepts of this vocabulary, on every level.")
    public ConceptConnection concepts(
            @Source ConceptScheme conceptScheme,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable ConceptFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<ConceptOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("The next narrower concepts.")
    public ConceptConnection children(
            @Source Concept concept,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable ConceptFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<ConceptOrder> orderBy) {
        return Declared.field();
    }
}
