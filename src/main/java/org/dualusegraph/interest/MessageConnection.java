package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A page of the messages between the two sides.")
public record MessageConnection(
        @Description(Doc.EDGES) List<Edge> edges,
        @Description(Doc.NODES) List<Message> nodes,
        @NonNull @Description(Doc.PAGE_INFO) PageInfo pageInfo,
        @NonNull @Description(Doc.TOTAL_COUNT) Integer totalCount) {
    @Type("MessageEdge")
    @Description("A message at its place in the thread.")
    public record Edge(
            @NonNull @Description(Doc.CURSOR) String cursor,
            @NonNull @Description(Doc.NODE) Message node) {}
}
