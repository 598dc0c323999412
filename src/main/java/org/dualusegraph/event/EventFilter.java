package org.dualusegraph.event;

import java.util.List;
import org.dualusegraph.organisation.OrganisationRelationFilter;
import org.dualusegraph.platform.graphql.DateTimeFilter;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.IdFilter;
import org.dualusegraph.platform.graphql.StringFilter;
import org.dualusegraph.vocabulary.ConceptRelationFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("EventFilter")
@Description("Conditions on an event; all given ones must hold.")
public record EventFilter(
        @Description(Doc.ALL_OF) List<EventFilter> and,
        @Description(Doc.ANY_OF) List<EventFilter> or,
        @Description(Doc.NONE_OF) EventFilter not,
        @Description(Doc.FILTER_ID) IdFilter id,
        @Description(Doc.FILTER_REF) StringFilter ref,
        @Description(Doc.FILTER_TITLE) StringFilter title,
        @Description("Its kind.") EventKind.Filter kind,

        @Description("Whether people meet on site, online or both.")
        EventFormat.Filter format,

        @Description("Where it stands in its life cycle.") EventState.Filter state,
        @Description("When it starts.") DateTimeFilter startsAt,
        @Description("When it ends.") DateTimeFilter endsAt,

        @Description("Country of its venue, as ISO 3166-1 alpha-2, uppercase.")
        StringFilter country,

        @Description("City of its venue.") StringFilter city,
        @Description(Doc.FILTER_CONCEPTS) ConceptRelationFilter concepts,

        @Description("The organisations that take part, in any role.")
        OrganisationRelationFilter organisations,

        @Description(Doc.CREATED_AT) DateTimeFilter createdAt,
        @Description(Doc.UPDATED_AT) DateTimeFilter updatedAt) {}
