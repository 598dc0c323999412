package org.dualusegraph.interest;

import org.eclipse.microprofile.graphql.Description;

@Description("What a reviewer would do with an expression of interest.")
public enum Recommendation {
    @Description("Go on with it.")
    ADVANCE,
    @Description("Decline it.")
    DECLINE,
    @Description("More has to be known.")
    UNSURE
}
