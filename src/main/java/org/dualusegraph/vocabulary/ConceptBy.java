package org.dualusegraph.vocabulary;

import io.smallrye.graphql.api.OneOf;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("ConceptBy")
@OneOf
@Description("A key of a concept; give exactly one.")
public record ConceptBy(
        @Id @Description(Doc.LOOKUP_ID) String id,
        @Description("Vocabulary and notation.") ConceptCode code) {}
