package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A page of affiliations that the viewer may see.")
public record AffiliationConnection(
        @Description(Doc.EDGES) List<Edge> edges,
        @Description(Doc.NODES) List<Affiliation> nodes,
        @NonNull @Description(Doc.PAGE_INFO) PageInfo pageInfo,
        @NonNull @Description(Doc.TOTAL_COUNT) Integer totalCount) {
    @Type("AffiliationEdge")
    @Description("An affiliation at its place in a list.")
    public record Edge(
            @NonNull @Description(Doc.CURSOR) String cursor,
            @NonNull @Description(Doc.NODE) Affiliation node) {}
}
