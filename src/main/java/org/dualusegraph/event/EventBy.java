package org.dualusegraph.event;

import io.smallrye.graphql.api.OneOf;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("EventBy")
@OneOf
@Description("A key of an event; give exactly one.")
public record EventBy(
        @Id @Description(Doc.LOOKUP_ID) String id,
        @Description(Doc.LOOKUP_REF) String ref,
        @Description(Doc.LOOKUP_SOURCE_ID) String sourceId) {}
