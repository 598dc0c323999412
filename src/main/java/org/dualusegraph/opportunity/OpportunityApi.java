package org.dualusegraph.opportunity;

import java.util.List;
import org.dualusegraph.membership.Viewer;
import org.dualusegraph.organisation.Organisation;
import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.technology.Technology;
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

/** Declares the queries on opportunities and their links to owners, technologies and concepts. */
@GraphQLApi
public class OpportunityApi {
    @Query
    @Description("One opportunity. Null when there is none with this key or the viewer may not see it.")
    public @Nullable TransferOpportunity opportunity(@NonNull @Description(Doc.BY) OpportunityBy by) {
        return Declared.field();
    }

    @Query
    @NonNull
    @Description("All opportunities that the viewer may see.")
    public TransferOpportunityConnection opportunities(
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable OpportunityFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<OpportunityOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description(Doc.CONCEPTS)
    public ConceptConnection concepts(
            @Source TransferOpportunity transferOpportunity,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable ConceptFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<ConceptOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Opportunities that it owns and that the viewer may see; "
            + "those that hide their owner from the viewer are left out.")
    public TransferOpportunityConnection opportunities(
            @Source Organisation organisation,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable OpportunityFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<OpportunityOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Opportunities about this technology that the viewer may see.")
    public TransferOpportunityConnection opportunities(
            @Source Technology technology,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable OpportunityFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<OpportunityOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Opportunities filed under this concept that the viewer may see.")
    public TransferOpportunityConnection opportunities(
            @Source Concept concept,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable OpportunityFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<OpportunityOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description(
            "Opportunities that wait for the viewer to go on writing: DRAFT and CHANGES_REQUESTED, of organisations for which"
                    + " it is EDITOR; the one unchanged for longest first. Empty for everyone else.")
    public TransferOpportunityConnection opportunityDrafts(
            @Source Viewer viewer,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before) {
        return Declared.field();
    }

    @NonNull
    @Description(
            "Opportunities that wait for the viewer to decide: IN_REVIEW, for cluster managers, without those of organisations"
                    + " that they are affiliated with; the one that waits longest first. Empty for everyone else.")
    public TransferOpportunityConnection opportunitiesToReview(
            @Source Viewer viewer,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before) {
        return Declared.field();
    }
}
