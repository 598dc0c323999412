package org.dualusegraph.vocabulary;

import io.smallrye.graphql.api.OneOf;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("ConceptSchemeBy")
@OneOf
@Description("A key of a vocabulary; give exactly one.")
public record ConceptSchemeBy(
        @Id @Description(Doc.LOOKUP_ID) String id,

        @Description("Its short code, such as nace-2, exactly.")
        String code) {}
