package org.dualusegraph.interest;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What one representative of the owner thinks of an expression of interest. Told to the representatives of"
        + " the owner"
        + " only.")
public record Evaluation(
        @NonNull @Description("What the reviewer would do with it.")
        Recommendation recommendation,

        @Description("Why; null when nothing was said.") String note,

        @NonNull @Description("Whether the viewer wrote it.")
        Boolean mine,

        @NonNull @Description("When it was written, or last rewritten.")
        Instant evaluatedAt) {}
