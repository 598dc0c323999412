package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A page of the technologies of an organisation that the viewer may see.")
public record OrganisationTechnologyConnection(
        @Description(Doc.EDGES) List<Edge> edges,
        @Description(Doc.NODES) List<Technology> nodes,
        @NonNull @Description(Doc.PAGE_INFO) PageInfo pageInfo,
        @NonNull @Description(Doc.TOTAL_COUNT) Integer totalCount) {
    @Type("OrganisationTechnologyEdge")
    @Description("A technology that this organisation holds.")
    public record Edge(
            @NonNull @Description(Doc.CURSOR) String cursor,
            @NonNull @Description("The technology.") Technology node,

            @NonNull @Description("What the organisation holds in it.")
            OwnerRole role,

            @Description("Share in percent, 0 to 100; null when not stated.")
            Integer share) {}
}
