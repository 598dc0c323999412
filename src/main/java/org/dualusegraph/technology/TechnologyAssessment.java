package org.dualusegraph.technology;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("One assessment of the readiness of a technology, in technology readiness levels (TRL) of the EU scale.")
public record TechnologyAssessment(
        @NonNull @Description("Level reached, 1 to 9.") Integer current,
        @Description("Level aimed at, from current to 9.") Integer target,
        @Description("Day of the assessment.") LocalDate assessedOn,
        @Description("What the assessment rests on.") String evidence,

        @NonNull @Description("When it came to count: when it was written, or the change that brought it was approved.")
        Instant recordedAt) {}
