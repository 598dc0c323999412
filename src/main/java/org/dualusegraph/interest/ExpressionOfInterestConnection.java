package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A page of expressions of interest that the viewer may see.")
public record ExpressionOfInterestConnection(
        @Description(Doc.EDGES) List<Edge> edges,
        @Description(Doc.NODES) List<ExpressionOfInterest> nodes,
        @NonNull @Description(Doc.PAGE_INFO) PageInfo pageInfo,
        @NonNull @Description(Doc.TOTAL_COUNT) Integer totalCount) {
    @Type("ExpressionOfInterestEdge")
    @Description("An expression of interest at its place in a list.")
    public record Edge(
            @NonNull @Description(Doc.CURSOR) String cursor,
            @NonNull @Description(Doc.NODE) ExpressionOfInterest node) {}
}
