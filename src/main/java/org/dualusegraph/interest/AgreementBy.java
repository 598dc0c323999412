package org.dualusegraph.interest;

import io.smallrye.graphql.api.OneOf;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("AgreementBy")
@OneOf
@Description("A key of an agreement; give exactly one.")
public record AgreementBy(
        @Id @Description(Doc.LOOKUP_ID) String id,
        @Description(Doc.LOOKUP_REF) String ref) {}
