package org.dualusegraph.platform.limits;

/** Where the buckets of the callers are kept. */
public enum RateStore {
    /** In this process: each replica counts for itself. */
    MEMORY,
    /** In the database: all replicas count together, for two short transactions a request. */
    POSTGRESQL
}
