package org.dualusegraph.event;

import org.eclipse.microprofile.graphql.Description;

@Description("How exactly the dates of an event are known.")
public enum DatePrecision {
    @Description("To the minute.")
    TIME,
    @Description("To the day.")
    DAY,
    @Description("To the month.")
    MONTH,
    @Description("To the year.")
    YEAR
}
