package org.dualusegraph.interest;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Something that came of an agreement. Seen by everyone who sees the agreement.")
public record AgreementOutcome(
        @NonNull @Description("What is measured.") OutcomeMetric metric,

        @NonNull @Description("How much, in the unit of the metric.")
        Integer value,

        @Description("More words; null when there are none.")
        String note,

        @NonNull @Description("Day on which it was recorded.")
        LocalDate recordedOn) {}
