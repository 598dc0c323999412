package org.dualusegraph.search;

import java.util.List;
import org.dualusegraph.technology.TransferDirection;
import org.dualusegraph.vocabulary.Concept;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description(
        "Counts over everything that a search found and the viewer may see, with all its filters applied. What has no such value is not"
                + " counted; what has several counts for each.")
public record SearchFacets(
        @Description("By kind, the most frequent first.") List<KindCount> kinds,

        @Description("By the concepts that they are filed under: the 20 most frequent, the most frequent first.")
        List<ConceptCount> domains,

        @Description(
                "By technology readiness level, the lowest first; an opportunity counts for each level of its range.")
        List<TrlCount> trls,

        @Description("By country as in the filter, the most frequent first.")
        List<CountryCount> countries,

        @Description("By direction of transfer, the most frequent first.")
        List<DirectionCount> directions) {
    private static final String COUNT = "How many were found with it.";

    @Type("SearchKindCount")
    @Description("How many a search found of a kind.")
    public record KindCount(
            @NonNull @Description("The kind.") SearchKind value,
            @NonNull @Description(COUNT) Integer count) {}

    @Type("SearchConceptCount")
    @Description("How many a search found under a concept.")
    public record ConceptCount(
            @NonNull @Description("The concept.") Concept concept,
            @NonNull @Description(COUNT) Integer count) {}

    @Type("SearchTrlCount")
    @Description("How many a search found at a technology readiness level.")
    public record TrlCount(
            @NonNull @Description("The level, 1 to 9.") Integer value,
            @NonNull @Description(COUNT) Integer count) {}

    @Type("SearchCountryCount")
    @Description("How many a search found in a country.")
    public record CountryCount(
            @NonNull @Description("The country as ISO 3166-1 alpha-2.")
            String value,

            @NonNull @Description(COUNT) Integer count) {}

    @Type("SearchDirectionCount")
    @Description("How many a search found with a direction of transfer.")
    public record DirectionCount(
            @NonNull @Description("The direction.") TransferDirection value,
            @NonNull @Description(COUNT) Integer count) {}
}
