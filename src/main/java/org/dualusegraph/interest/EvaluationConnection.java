package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A page of the evaluations of an expression of interest.")
public record EvaluationConnection(
        @Description(Doc.EDGES) List<Edge> edges,
        @Description(Doc.NODES) List<Evaluation> nodes,
        @NonNull @Description(Doc.PAGE_INFO) PageInfo pageInfo,
        @NonNull @Description(Doc.TOTAL_COUNT) Integer totalCount) {
    @Type("EvaluationEdge")
    @Description("An evaluation at its place in a list.")
    public record Edge(
            @NonNull @Description(Doc.CURSOR) String cursor,
            @NonNull @Description(Doc.NODE) Evaluation node) {}
}
