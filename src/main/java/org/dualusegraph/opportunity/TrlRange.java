package org.dualusegraph.opportunity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A range of technology readiness levels, both ends included.")
public record TrlRange(
        @NonNull @Description("Lowest level, 1 to 9.") Integer from,

        @NonNull @Description("Highest level, from the lowest to 9.")
        Integer to) {}
