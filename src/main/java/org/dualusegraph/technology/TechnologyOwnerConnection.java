package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.organisation.Organisation;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A page of the organisations that hold a technology.")
public record TechnologyOwnerConnection(
        @Description(Doc.EDGES) List<Edge> edges,
        @Description(Doc.NODES) List<Organisation> nodes,
        @NonNull @Description(Doc.PAGE_INFO) PageInfo pageInfo,
        @NonNull @Description(Doc.TOTAL_COUNT) Integer totalCount) {
    @Type("TechnologyOwnerEdge")
    @Description("An organisation that holds this technology.")
    public record Edge(
            @NonNull @Description(Doc.CURSOR) String cursor,
            @NonNull @Description("The organisation.") Organisation node,

            @NonNull @Description("What it holds in the technology.")
            OwnerRole role,

            @Description("Share in percent, 0 to 100; null when not stated.")
            Integer share) {}
}
