package org.dualusegraph.platform.audit;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A page of entries of the audit log that the viewer may see.")
public record AuditEventConnection(
        @Description(Doc.EDGES) List<Edge> edges,
        @Description(Doc.NODES) List<AuditEvent> nodes,
        @NonNull @Description(Doc.PAGE_INFO) PageInfo pageInfo,
        @NonNull @Description(Doc.TOTAL_COUNT) Integer totalCount) {
    @Type("AuditEventEdge")
    @Description("An entry of the audit log at its place in a list.")
    public record Edge(
            @NonNull @Description(Doc.CURSOR) String cursor,
            @NonNull @Description(Doc.NODE) AuditEvent node) {}
}
