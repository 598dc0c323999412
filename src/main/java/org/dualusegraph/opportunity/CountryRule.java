package org.dualusegraph.opportunity;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Which countries are accepted.")
public record CountryRule(
        @NonNull @Description("How to read the list.") CountryRuleMode mode,

        @Description("Countries as ISO 3166-1 alpha-2, uppercase; empty when mode is ANY.")
        List<String> countries) {}
