package org.dualusegraph.interest;

import org.eclipse.microprofile.graphql.Description;

@Description("Why an expression of interest is declined.")
public enum DeclineReason {
    @Description("What is offered or asked is not mature enough.")
    TOO_EARLY_STAGE,
    @Description("The benefit is not clear.")
    BENEFIT_UNCLEAR,
    @Description("The way to the market is not clear.")
    COMMERCIAL_ROUTE_UNCLEAR,
    @Description("The description is not clear.")
    DESCRIPTION_UNCLEAR,
    @Description("There are technical doubts.")
    TECHNICAL_DOUBT,
    @Description("It is not what the opportunity is about.")
    OUT_OF_SCOPE,
    @Description("The intellectual property does not allow it.")
    IP_POSITION,
    @Description("One of the two has no capacity for it.")
    CAPACITY,
    @Description("Export control stands against it.")
    EXPORT_CONTROL,
    @Description("Any other reason; the note may say which.")
    OTHER
}
