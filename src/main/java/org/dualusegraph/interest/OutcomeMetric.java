package org.dualusegraph.interest;

import org.eclipse.microprofile.graphql.Description;

@Description("What is measured of an agreement, and in which unit.")
public enum OutcomeMetric {
    @Description("Jobs that it created, in full-time equivalents.")
    JOBS,
    @Description("Turnover that it brought, in EUR.")
    TURNOVER,
    @Description("Products or services that came to the market, as a number.")
    PRODUCT,
    @Description("Patents applied for, as a number.")
    PATENT,
    @Description("Further agreements or projects that came of it, as a number.")
    FOLLOW_ON
}
