package org.dualusegraph.event;

import java.util.List;
import org.dualusegraph.organisation.Organisation;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A page of the organisations that take part in an event.")
public record EventOrganisationConnection(
        @Description(Doc.EDGES) List<Edge> edges,
        @Description(Doc.NODES) List<Organisation> nodes,
        @NonNull @Description(Doc.PAGE_INFO) PageInfo pageInfo,
        @NonNull @Description(Doc.TOTAL_COUNT) Integer totalCount) {
    @Type("EventOrganisationEdge")
    @Description("An organisation that takes part in this event.")
    public record Edge(
            @NonNull @Description(Doc.CURSOR) String cursor,
            @NonNull @Description("The organisation.") Organisation node,

            @NonNull @Description("What it does at the event.")
            EventRole role) {}
}
