package org.dualusegraph.opportunity;

import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A range of technology readiness levels, both ends included.")
public record TrlRange(
        @NonNull @Description("Lowest level, 1 to 9.") Integer from,

        @NonNull @Description("Highest level, from the lowest to 9.")
        Integer to) {

    private static final int HIGHEST = 9;

    /** A TrlRangeInput. */
    static TrlRange of(InputValue value) {
        Input range = value.object();
        int from = range.get("from", level -> level.integer(1, HIGHEST));
        int to = range.get("to", level -> level.integer(1, HIGHEST));
        if (to < from) {
            throw value.invalid("The range ends before it begins.");
        }
        return new TrlRange(from, to);
    }
}
