package org.dualusegraph.platform.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An amount of money in one currency.")
public record Money(
        @NonNull @Description("Decimal number as text, with a point and no grouping, such as 150000.00.")
        String amount,

        @NonNull @Description("Currency as ISO 4217 code, such as EUR.")
        String currency) {}
