package org.dualusegraph.interest;

import org.eclipse.microprofile.graphql.Description;

@Description("Value of an agreement in EUR, over its whole term.")
public enum ValueBand {
    @Description("Up to EUR 10,000.")
    UP_TO_10K,
    @Description("Above EUR 10,000, up to EUR 100,000.")
    FROM_10K_TO_100K,
    @Description("Above EUR 100,000, up to EUR 1,000,000.")
    FROM_100K_TO_1M,
    @Description("Above EUR 1,000,000, up to EUR 10,000,000.")
    FROM_1M_TO_10M,
    @Description("Above EUR 10,000,000.")
    ABOVE_10M
}
