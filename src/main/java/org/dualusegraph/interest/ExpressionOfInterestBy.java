package org.dualusegraph.interest;

import io.smallrye.graphql.api.OneOf;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("ExpressionOfInterestBy")
@OneOf
@Description("A key of an expression of interest; give exactly one.")
public record ExpressionOfInterestBy(
        @Id @Description(Doc.LOOKUP_ID) String id,
        @Description(Doc.LOOKUP_REF) String ref) {}
