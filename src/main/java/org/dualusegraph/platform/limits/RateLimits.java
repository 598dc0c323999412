package org.dualusegraph.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dualusegraph.platform.security.Caller;

/** A leaky bucket for every caller, charged in cost. */
@Singleton
public class RateLimits {

    /** So often, and so many at a time, full buckets in the database are forgotten: no more can come than go. */
    private static final int SWEPT = 1_000;

    private static final int CALLERS_IN_MEMORY = 100_000;

    /**
     * What a caller has left.
     *
     * @param granted whether the points asked for were taken
     * @param remaining points left
     * @param retryAfter seconds until the points asked for are there, 0 when they were granted
     * @param reset seconds until the bucket is full again
     */
    public record Standing(boolean granted, long remaining, long retryAfter, long reset) {}

    private final LimitSettings.Rate settings;
    private final Function<String, Bucket> buckets;
    private final AtomicInteger taken = new AtomicInteger();
    private Runnable sweep = () -> {};

    public RateLimits(LimitSettings limits, AgroalDataSource database) {
        settings = limits.rate();
        if (settings.capacity() < limits.cost()) {
            throw new IllegalArgumentException(
                    "dual-use-graph.limits.rate.capacity is below dual-use-graph.limits.cost: no costly query could ever run");
        }
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(limit ->
                        limit.capacity(settings.capacity()).refillGreedy(settings.refill(), Duration.ofSeconds(1)))
                .build();
        buckets = settings.store() == RateStore.POSTGRESQL
                ? inDatabase(configuration, database)
                : inMemory(configuration);
    }

    /** Points in a full bucket. */
    public int capacity() {
        return settings.capacity();
    }

    /** Seconds in which an empty bucket fills. */
    public int window() {
        return Math.ceilDiv(settings.capacity(), settings.refill());
    }

    /** Takes points out of the caller's bucket, if there are so many. */
    public Standing take(Caller caller, int points) {
        ConsumptionProbe probe = buckets.apply(caller.identity()).tryConsumeAndReturnRemaining(points);
        if (taken.incrementAndGet() % SWEPT == 0) {
            sweep.run();
        }
        return new Standing(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForRefill()),
                seconds(probe.getNanosToWaitForReset()));
    }

    private static long seconds(long nanoseconds) {
        return Math.ceilDiv(nanoseconds, 1_000_000_000L);
    }

    private Function<String, Bucket> inMemory(BucketConfiguration configuration) {
        Cache<String, Bucket> known = Caffeine.newBuilder()
                .maximumSize(CALLERS_IN_MEMORY)
                .expireAfterAccess(Duration.ofSeconds(window()))
                // Whoever asks also tidies up: to wake another thread for it costs more.
                .executor(Runnable::run)
                .build();
        return identity -> known.get(
                identity,
                absent -> Bucket.builder()
                        .addLimit(configuration.getBandwidths()[0])
                        .build());
    }

    private Function<String, Bucket> inDatabase(BucketConfiguration configuration, AgroalDataSource database) {
        PostgreSQLSelectForUpdateBasedProxyManager<String> proxies = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(
                        database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_bucket")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
        sweep = () -> proxies.removeExpired(SWEPT);
        return identity -> proxies.builder().build(identity, () -> configuration);
    }
}
