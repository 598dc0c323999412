package org.dualusegraph.platform.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Every limit, as configured. */
@ConfigMapping(prefix = "dual-use-graph.limits")
public interface LimitSettings {

    /** Bytes of the body of a GraphQL request. */
    @WithDefault("262144")
    int body();

    /** How long the body of a GraphQL request may take to arrive. */
    @WithDefault("10S")
    Duration bodyTime();

    /** Tokens of a document. */
    @WithDefault("4000")
    int tokens();

    /** Directives in a document. */
    @WithDefault("50")
    int directives();

    /** Aliases in an operation, its fragments counted as often as they are spread. */
    @WithDefault("30")
    int aliases();

    /** How deep fields nest in an operation, introspection apart. */
    @WithDefault("12")
    int depth();

    /** Fields of a mutation. */
    @WithDefault("5")
    int mutations();

    /** SQL statements of a query: one a list or link selected, one a count. */
    @WithDefault("100")
    int statements();

    /** Nodes that the answer to one operation may hold. */
    @WithDefault("10000")
    int cost();

    /** Bytes of the answer to one operation, and of what is read for it. */
    @WithDefault("4194304")
    int answer();

    /** How long a caller may take to take in an answer that is large. */
    @WithDefault("60S")
    Duration answerTime();

    /** Errors in one answer. */
    @WithDefault("5")
    int errors();

    /** How long an operation may run. */
    @WithDefault("10S")
    Duration deadline();

    Rate rate();

    /** The bucket that every caller has: each request takes its cost out, time refills it. */
    interface Rate {

        /** Points in a full bucket. */
        @WithDefault("1000000")
        int capacity();

        /** Points that flow back every second. */
        @WithDefault("20000")
        int refill();

        /** Where the buckets are kept. */
        @WithDefault("memory")
        RateStore store();
    }
}
