package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.organisation.OrganisationRelationFilter;
import org.dualusegraph.platform.graphql.DateTimeFilter;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.IdFilter;
import org.dualusegraph.platform.graphql.IntFilter;
import org.dualusegraph.platform.graphql.StringFilter;
import org.dualusegraph.vocabulary.ConceptRelationFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("TechnologyFilter")
@Description("Conditions on a technology; all given ones must hold.")
public record TechnologyFilter(
        @Description(Doc.ALL_OF) List<TechnologyFilter> and,
        @Description(Doc.ANY_OF) List<TechnologyFilter> or,
        @Description(Doc.NONE_OF) TechnologyFilter not,
        @Description(Doc.FILTER_ID) IdFilter id,
        @Description(Doc.FILTER_REF) StringFilter ref,
        @Description(Doc.FILTER_TITLE) StringFilter title,
        @Description("Between which uses it is to move.") TransferDirection.Filter direction,
        @Description("Where it stands in its life cycle.") TechnologyState.Filter state,

        @Description("Its current technology readiness level, 1 to 9.")
        IntFilter trl,

        @Description("Its manufacturing readiness level, 1 to 10.")
        IntFilter mrl,

        @Description("Its stage in plain words.") TechnologyStage.Filter stage,

        @Description("Its keywords; one that matches is enough.")
        StringFilter keyword,

        @Description(Doc.FILTER_CONCEPTS) ConceptRelationFilter concepts,

        @Description("The organisations that hold it, in any role.")
        OrganisationRelationFilter owners,

        @Description(Doc.CREATED_AT) DateTimeFilter createdAt,
        @Description(Doc.UPDATED_AT) DateTimeFilter updatedAt) {}
