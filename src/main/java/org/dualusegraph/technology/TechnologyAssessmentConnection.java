package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A page of the assessments of a technology.")
public record TechnologyAssessmentConnection(
        @Description(Doc.EDGES) List<Edge> edges,
        @Description(Doc.NODES) List<TechnologyAssessment> nodes,
        @NonNull @Description(Doc.PAGE_INFO) PageInfo pageInfo,
        @NonNull @Description(Doc.TOTAL_COUNT) Integer totalCount) {
    @Type("TechnologyAssessmentEdge")
    @Description("An assessment at its place in the history.")
    public record Edge(
            @NonNull @Description(Doc.CURSOR) String cursor,
            @NonNull @Description(Doc.NODE) TechnologyAssessment node) {}
}
