package org.dualusegraph.search;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("What a search can find.")
public enum SearchKind {
    @Description("An Organisation.")
    ORGANISATION,
    @Description("A Technology.")
    TECHNOLOGY,
    @Description("A TransferOpportunity.")
    OPPORTUNITY,
    @Description("An Event.")
    EVENT;

    @Input("SearchKindFilter")
    @Description("Conditions on the kind of what is found; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) SearchKind eq,
            @Description(Doc.IN) List<SearchKind> in,
            @Description(Doc.NOT) SearchKind not) {}
}
