package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.opportunity.PartnershipType;
import org.dualusegraph.organisation.OrganisationRelationFilter;
import org.dualusegraph.platform.graphql.DateFilter;
import org.dualusegraph.platform.graphql.DateTimeFilter;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.IdFilter;
import org.dualusegraph.platform.graphql.StringFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("AgreementFilter")
@Description("Conditions on an agreement; all given ones must hold.")
public record AgreementFilter(
        @Description(Doc.ALL_OF) List<AgreementFilter> and,
        @Description(Doc.ANY_OF) List<AgreementFilter> or,
        @Description(Doc.NONE_OF) AgreementFilter not,
        @Description(Doc.FILTER_ID) IdFilter id,
        @Description(Doc.FILTER_REF) StringFilter ref,
        @Description("Kind of partnership.") PartnershipType.Filter kind,
        @Description("Day of signature.") DateFilter signedOn,

        @Description("The organisations that agreed.") OrganisationRelationFilter parties,

        @Description(Doc.CREATED_AT) DateTimeFilter createdAt,
        @Description(Doc.UPDATED_AT) DateTimeFilter updatedAt) {}
