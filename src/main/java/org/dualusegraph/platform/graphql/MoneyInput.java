package org.dualusegraph.platform.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("MoneyInput")
@Description("An amount of money in one currency.")
public record MoneyInput(
        @NonNull
        @Description(
                "Decimal number as text, with a point and no grouping, such as 150000.00: at most 16 digits before the"
                        + " point and 2 after it, not negative.")
        String amount,

        @NonNull @Description("Currency as ISO 4217 code, such as EUR.")
        String currency) {}
