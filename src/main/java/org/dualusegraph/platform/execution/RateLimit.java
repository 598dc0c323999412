package org.dualusegraph.platform.execution;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description(
        "What the caller may still ask for. Every caller has a bucket of points: an operation takes its cost out, time "
                + "refills it, and an empty bucket answers RATE_LIMITED.")
public record RateLimit(
        @NonNull @Description("Points in a full bucket.") Integer limit,

        @NonNull
        @Description("Points that this operation costs: the nodes that its answer may hold, page sizes multiplied.")
        Integer cost,

        @NonNull @Description("Points left after this operation.")
        Integer remaining,

        @NonNull @Description("When the bucket is full again if nothing more is asked.")
        Instant resetAt) {}
