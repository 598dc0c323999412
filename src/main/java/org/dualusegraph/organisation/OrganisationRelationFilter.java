package org.dualusegraph.organisation;

import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("OrganisationRelationFilter")
@Description("A condition on the linked organisations that the viewer may see.")
public record OrganisationRelationFilter(
        @Description(Doc.SOME) OrganisationFilter some,
        @Description(Doc.NONE) OrganisationFilter none) {}
