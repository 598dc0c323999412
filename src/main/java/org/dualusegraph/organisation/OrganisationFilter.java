package org.dualusegraph.organisation;

import java.util.List;
import org.dualusegraph.platform.graphql.DateTimeFilter;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.IdFilter;
import org.dualusegraph.platform.graphql.IntFilter;
import org.dualusegraph.platform.graphql.StringFilter;
import org.dualusegraph.vocabulary.ConceptRelationFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("OrganisationFilter")
@Description("Conditions on an organisation; all given ones must hold.")
public record OrganisationFilter(
        @Description(Doc.ALL_OF) List<OrganisationFilter> and,
        @Description(Doc.ANY_OF) List<OrganisationFilter> or,
        @Description(Doc.NONE_OF) OrganisationFilter not,
        @Description(Doc.FILTER_ID) IdFilter id,
        @Description(Doc.FILTER_REF) StringFilter ref,

        @Description("Any of its names: legal name, display names, aliases, acronyms.")
        StringFilter name,

        @Description("Its kind.") OrganisationType.Filter type,
        @Description("Its sector.") HelixSector.Filter helix,
        @Description("Its size.") SizeClass.Filter sizeClass,
        @Description("Whether it still operates.") OrganisationStatus.Filter status,

        @Description("Country of establishment, as ISO 3166-1 alpha-2, uppercase.")
        StringFilter country,

        @Description("Year it was founded.") IntFilter foundedYear,
        @Description("City of any of its addresses.") StringFilter city,
        @Description(Doc.FILTER_CONCEPTS) ConceptRelationFilter concepts,
        @Description(Doc.CREATED_AT) DateTimeFilter createdAt,
        @Description(Doc.UPDATED_AT) DateTimeFilter updatedAt) {}
