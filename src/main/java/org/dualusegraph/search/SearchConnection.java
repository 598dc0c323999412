package org.dualusegraph.search;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.dualusegraph.platform.graphql.Node;
import org.dualusegraph.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A page of what a search found, among what the viewer may see.")
public record SearchConnection(
        @Description("The page, each entry with its cursor and why it was found.")
        List<Edge> edges,

        @Description("The page without cursors, scores and highlights.")
        List<Node> nodes,

        @NonNull @Description(Doc.PAGE_INFO) PageInfo pageInfo,

        @NonNull @Description("How many were found over all pages. Counts only what the viewer may see.")
        Integer totalCount,

        @NonNull
        @Description("Counts over everything that was found, on all pages. Only the selected ones are computed.")
        SearchFacets facets) {
    @Type("SearchEdge")
    @Description("Something that a search found.")
    public record Edge(
            @NonNull
            @Description(
                    "Opaque position of this entry, for after and before. Valid only for the same query and filter.")
            String cursor,

            @NonNull @Description("What was found: an Organisation, a Technology, a TransferOpportunity or an Event.")
            Node node,

            @Description(
                    "How well it fits, greater than 0; comparable only within one search. Null when the query has no words to look for.")
            Float score,

            @Description(
                    "Its public texts that have the words, the title or name first. Empty when it was found by spelling alone.")
            List<Highlight> highlights) {}

    @Type("SearchHighlight")
    @Description("A text that shows why something was found.")
    public record Highlight(
            @NonNull @Description("Name of the field that it is taken from, such as title.")
            String field,

            @NonNull
            @Description(
                    "The text, or the part of it around the words, as HTML: escaped, with each word in <mark> and </mark>.")
            String text) {}
}
