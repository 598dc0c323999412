package org.dualusegraph.vocabulary;

import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("ConceptRelationFilter")
@Description("A condition on the linked concepts that the viewer may see.")
public record ConceptRelationFilter(
        @Description(Doc.SOME) ConceptFilter some,
        @Description(Doc.NONE) ConceptFilter none) {}
