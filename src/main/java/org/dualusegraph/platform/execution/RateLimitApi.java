package org.dualusegraph.platform.execution;

import org.dualusegraph.platform.graphql.Declared;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Declares what a caller may ask of its own limits. */
@GraphQLApi
public class RateLimitApi {
    @Query
    @NonNull
    @Description("What the caller may still ask for, and what this operation costs.")
    public RateLimit rateLimit() {
        return Declared.field();
    }
}
