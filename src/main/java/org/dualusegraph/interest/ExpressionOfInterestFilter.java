package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.opportunity.OpportunityFilter;
import org.dualusegraph.organisation.OrganisationFilter;
import org.dualusegraph.platform.graphql.DateTimeFilter;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.IdFilter;
import org.dualusegraph.platform.graphql.StringFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("ExpressionOfInterestFilter")
@Description("Conditions on an expression of interest; all given ones must hold.")
public record ExpressionOfInterestFilter(
        @Description(Doc.ALL_OF) List<ExpressionOfInterestFilter> and,
        @Description(Doc.ANY_OF) List<ExpressionOfInterestFilter> or,
        @Description(Doc.NONE_OF) ExpressionOfInterestFilter not,
        @Description(Doc.FILTER_ID) IdFilter id,
        @Description(Doc.FILTER_REF) StringFilter ref,

        @Description("Where it stands in its life cycle.") ExpressionOfInterestState.Filter state,

        @Description("When an answer is due.") DateTimeFilter dueBy,

        @Description("The opportunity, where the viewer may see it.")
        OpportunityFilter opportunity,

        @Description("The organisation that is interested.") OrganisationFilter fromOrganisation,

        @Description(Doc.CREATED_AT) DateTimeFilter createdAt,
        @Description(Doc.UPDATED_AT) DateTimeFilter updatedAt) {}
