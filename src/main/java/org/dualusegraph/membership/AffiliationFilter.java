package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.DateTimeFilter;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.IdFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("AffiliationFilter")
@Description("Conditions on an affiliation; all given ones must hold.")
public record AffiliationFilter(
        @Description(Doc.ALL_OF) List<AffiliationFilter> and,
        @Description(Doc.ANY_OF) List<AffiliationFilter> or,
        @Description(Doc.NONE_OF) AffiliationFilter not,
        @Description(Doc.FILTER_ID) IdFilter id,
        @Description("What the person may do.") AffiliationRole.Filter role,
        @Description("Whether it is in force.") AffiliationStatus.Filter status,
        @Description(Doc.CREATED_AT) DateTimeFilter createdAt,
        @Description(Doc.UPDATED_AT) DateTimeFilter updatedAt) {}
