-- The buckets of callers, where replicas count together; their form is the library's. Lost in a crash, they are full again.
CREATE UNLOGGED TABLE rate_bucket (
    id text PRIMARY KEY,
    state bytea,
    expires_at bigint
);
