package org.dualusegraph.membership;

import io.smallrye.graphql.api.OneOf;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("MembershipApplicationBy")
@OneOf
@Description("A key of an application for membership; give exactly one.")
public record MembershipApplicationBy(
        @Id @Description(Doc.LOOKUP_ID) String id,
        @Description(Doc.LOOKUP_REF) String ref) {}
