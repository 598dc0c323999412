package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.organisation.OrganisationFilter;
import org.dualusegraph.platform.graphql.DateTimeFilter;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.IdFilter;
import org.dualusegraph.platform.graphql.StringFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("MembershipApplicationFilter")
@Description("Conditions on an application for membership; all given ones must hold.")
public record MembershipApplicationFilter(
        @Description(Doc.ALL_OF) List<MembershipApplicationFilter> and,
        @Description(Doc.ANY_OF) List<MembershipApplicationFilter> or,
        @Description(Doc.NONE_OF) MembershipApplicationFilter not,
        @Description(Doc.FILTER_ID) IdFilter id,
        @Description(Doc.FILTER_REF) StringFilter ref,
        @Description("Where it stands.") MembershipApplicationState.Filter state,

        @Description("Which kind of membership it asks for.")
        MembershipCategory.Filter categoryAsked,

        @Description("The organisation that is to be a member.")
        OrganisationFilter organisation,

        @Description(Doc.CREATED_AT) DateTimeFilter createdAt,
        @Description(Doc.UPDATED_AT) DateTimeFilter updatedAt) {}
