package org.dualusegraph.organisation;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A page of the organisations related to one.")
public record OrganisationRelationConnection(
        @Description(Doc.EDGES) List<Edge> edges,
        @Description(Doc.NODES) List<Organisation> nodes,
        @NonNull @Description(Doc.PAGE_INFO) PageInfo pageInfo,
        @NonNull @Description(Doc.TOTAL_COUNT) Integer totalCount) {
    @Type("OrganisationRelationEdge")
    @Description("A related organisation and how it relates.")
    public record Edge(
            @NonNull @Description(Doc.CURSOR) String cursor,

            @NonNull @Description("The related organisation.")
            Organisation node,

            @NonNull @Description("What the node is to this organisation: PARENT means that the node is its parent.")
            OrganisationRelationType relation) {}
}
