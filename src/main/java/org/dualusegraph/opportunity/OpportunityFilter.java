package org.dualusegraph.opportunity;

import java.util.List;
import org.dualusegraph.organisation.OrganisationFilter;
import org.dualusegraph.organisation.OrganisationType;
import org.dualusegraph.platform.graphql.BooleanFilter;
import org.dualusegraph.platform.graphql.DateFilter;
import org.dualusegraph.platform.graphql.DateTimeFilter;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.IdFilter;
import org.dualusegraph.platform.graphql.StringFilter;
import org.dualusegraph.technology.TechnologyFilter;
import org.dualusegraph.technology.TransferDirection;
import org.dualusegraph.vocabulary.ConceptRelationFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("OpportunityFilter")
@Description("Conditions on an opportunity; all given ones must hold.")
public record OpportunityFilter(
        @Description(Doc.ALL_OF) List<OpportunityFilter> and,
        @Description(Doc.ANY_OF) List<OpportunityFilter> or,
        @Description(Doc.NONE_OF) OpportunityFilter not,
        @Description(Doc.FILTER_ID) IdFilter id,
        @Description(Doc.FILTER_REF) StringFilter ref,
        @Description(Doc.FILTER_TITLE) StringFilter title,
        @Description("Its kind.") OpportunityKind.Filter kind,

        @Description("Between which uses technology is to move.")
        TransferDirection.Filter direction,

        @Description("Where it stands in its life cycle.") OpportunityState.Filter state,

        @Description("Its kinds of partnership; one that matches is enough.")
        PartnershipType.Filter partnershipType,

        @Description("Its kinds of organisation wanted; one that matches is enough. None are wanted where any is.")
        OrganisationType.Filter partnerOrgType,

        @Description("Languages that its owner can work in, as BCP 47 tags; one that matches is enough.")
        StringFilter languageSkill,

        @Description("Whether organisations that are not members of the cluster may express interest.")
        BooleanFilter openToNonMembers,

        @Description("Last day to answer.") DateFilter deadline,
        @Description("When it was published.") DateTimeFilter publishedAt,
        @Description("When it stops being seen.") DateTimeFilter expiresAt,
        @Description(Doc.FILTER_CONCEPTS) ConceptRelationFilter concepts,

        @Description("Its owner; where the owner is hidden from the viewer, this is never met.")
        OrganisationFilter owner,

        @Description("Its technology; where there is none that the viewer may see, this is never met.")
        TechnologyFilter technology,

        @Description(Doc.CREATED_AT) DateTimeFilter createdAt,
        @Description(Doc.UPDATED_AT) DateTimeFilter updatedAt) {}
