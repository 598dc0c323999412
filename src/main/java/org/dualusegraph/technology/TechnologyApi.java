package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.membership.Viewer;
import org.dualusegraph.organisation.Organisation;
import org.dualusegraph.organisation.OrganisationFilter;
import org.dualusegraph.organisation.OrganisationOrder;
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

/** Declares the queries on technologies and their links to owners and concepts. */
@GraphQLApi
public class TechnologyApi {
    @Query
    @Description("One technology. Null when there is none with this key or the viewer may not see it.")
    public @Nullable Technology technology(@NonNull @Description(Doc.BY) TechnologyBy by) {
        return Declared.field();
    }

    @Query
    @NonNull
    @Description("All technologies that the viewer may see.")
    public TechnologyConnection technologies(
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable TechnologyFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<TechnologyOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Organisations that hold it, at most 50.")
    public TechnologyOwnerConnection owners(
            @Source Technology technology,
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
            @Source Technology technology,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable ConceptFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<ConceptOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Technologies that it holds, as owner, co-owner or licensee.")
    public OrganisationTechnologyConnection technologies(
            @Source Organisation organisation,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable TechnologyFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<TechnologyOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Technologies filed under this concept.")
    public TechnologyConnection technologies(
            @Source Concept concept,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable TechnologyFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<TechnologyOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Every readiness that it has had, oldest first. " + Doc.DETAIL_TIER_LIST)
    public TechnologyAssessmentConnection trlHistory(
            @Source Technology technology,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before) {
        return Declared.field();
    }

    @NonNull
    @Description("Organisations that would hold it.")
    public TechnologyOwnerConnection owners(
            @Source TechnologyRevision technologyRevision,
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
            @Source TechnologyRevision technologyRevision,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable ConceptFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<ConceptOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description(
            "Technologies that wait for the viewer to go on writing, or that have a change pending: DRAFT, CHANGES_REQUESTED"
                    + " and REVISION_PENDING, of organisations for which it is EDITOR; the one unchanged for longest first. Empty for"
                    + " everyone else.")
    public TechnologyConnection technologyDrafts(
            @Source Viewer viewer,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before) {
        return Declared.field();
    }

    @NonNull
    @Description(
            "Technologies that wait for the viewer to decide: IN_REVIEW and REVISION_PENDING, for cluster managers, without"
                    + " those of organisations that they are affiliated with; the one that waits longest first. Empty for everyone else.")
    public TechnologyConnection technologiesToReview(
            @Source Viewer viewer,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before) {
        return Declared.field();
    }
}
