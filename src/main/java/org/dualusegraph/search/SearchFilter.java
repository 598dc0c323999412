package org.dualusegraph.search;

import org.dualusegraph.platform.graphql.DateFilter;
import org.dualusegraph.platform.graphql.IntFilter;
import org.dualusegraph.platform.graphql.StringFilter;
import org.dualusegraph.technology.TransferDirection;
import org.dualusegraph.vocabulary.ConceptRelationFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("SearchFilter")
@Description(
        "Conditions on what a search finds; all given ones must hold. What has no such field at all, such as an organisation, which"
                + " has no readiness, does not meet a condition on it.")
public record SearchFilter(
        @Description("What it is.") SearchKind.Filter kind,

        @Description("The concepts that it is filed under: by id, or by scheme and notation.")
        ConceptRelationFilter concepts,

        @Description(
                "Technology readiness level, 1 to 9: the current one of a technology, any in the range of an opportunity.")
        IntFilter trl,

        @Description(
                "Country, as ISO 3166-1 alpha-2: of an organisation, of the venue of an event, of an organisation that owns the"
                        + " technology, or of the owner of an opportunity, where the viewer may know the owner.")
        StringFilter country,

        @Description("Between which uses a technology or an opportunity is to move.")
        TransferDirection.Filter direction,

        @Description("Last day on which an opportunity takes answers.")
        DateFilter deadline) {}
