package org.dualusegraph.organisation;

import io.smallrye.graphql.api.OneOf;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("OrganisationBy")
@OneOf
@Description("A key of an organisation; give exactly one.")
public record OrganisationBy(
        @Id @Description(Doc.LOOKUP_ID) String id,
        @Description(Doc.LOOKUP_REF) String ref,
        @Description("Its entry in a register.") IdentifierInput identifier,
        @Description(Doc.LOOKUP_SOURCE_ID) String sourceId) {}
