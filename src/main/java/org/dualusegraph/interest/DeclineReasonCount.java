package org.dualusegraph.interest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("How often expressions of interest were declined for one reason.")
public record DeclineReasonCount(
        @NonNull @Description("The reason.") DeclineReason reason,
        @NonNull @Description("How often, at least 1.") Integer count) {}
