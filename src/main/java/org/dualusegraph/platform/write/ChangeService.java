package org.dualusegraph.platform.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.Outages;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.telemetry.Timing;
import org.dualusegraph.platform.telemetry.Trace;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs a change in one transaction, which ends within the deadline of the operation; a rejected change leaves nothing behind. */
@Singleton
public class ChangeService {

    private static final Logger LOG = Logger.getLogger(ChangeService.class);
    private static final int ATTEMPTS = 3;
    /** Where a database does not even cancel in time, its connection is given up: so many seconds after the deadline. */
    private static final int GRACE = 3;

    /** Statements end at the deadline; a transaction of many is rolled back so many seconds later. */
    private static final int MARGIN = 1;

    private static final int MILLISECONDS = 1000;
    private static final long NANOSECONDS = 1_000_000_000L;
    private static final String QUERY_CANCELED = "57014";
    /** Serialization failure, deadlock, and a unique key that another change took meanwhile: the next attempt sees it. */
    private static final List<String> CONCURRENCY = List.of("40001", "40P01", "23505");

    private final Session session;
    private final Idempotency idempotency;

    public ChangeService(Session session) {
        this.session = session;
        this.idempotency = new Idempotency(session);
    }

    /**
     * Makes a change of what exists already.
     *
     * @param work gives the key of the object; throws RejectedException for what the caller can put right
     * @throws RequestException what the work refuses, or TIMEOUT
     */
    public Outcome run(Change change, Supplier<UUID> work) {
        long end = System.nanoTime() + (change.secondsLeft() + MARGIN) * NANOSECONDS;
        for (int attempt = 1; ; attempt++) {
            try {
                return new Outcome(transaction(change, work), List.of());
            } catch (RejectedException rejected) {
                return new Outcome(null, rejected.errors());
            } catch (RequestException refused) {
                throw refused;
            } catch (RuntimeException failure) {
                String state = sqlState(failure);
                if (QUERY_CANCELED.equals(state)) {
                    throw tooLong();
                }
                // By now the transaction manager has rolled back and closed statements under the change, whose failure
                // tells
                // nothing; unless the connection broke, which may have been at the commit.
                if (System.nanoTime() >= end && !Outages.isCause(failure)) {
                    LOG.warnf(failure, "Request %s was stopped in %s", change.requestId(), change.mutation());
                    throw tooLong();
                }
                if (!CONCURRENCY.contains(String.valueOf(state)) || attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    /** Creates an object, or finds the one that was created with the same {@code idempotencyKey} before. */
    public Outcome create(Change change, Supplier<UUID> work) {
        return run(change, () -> idempotency.once(change, work));
    }

    private UUID transaction(Change change, Supplier<UUID> work) {
        try (Timing ignored = Trace.change(change.mutation())) {
            return QuarkusTransaction.requiringNew()
                    .timeout(change.secondsLeft() + MARGIN)
                    .call(() -> {
                        session.doWork(connection -> connection.setNetworkTimeout(
                                Runnable::run, (change.secondsLeft() + GRACE) * MILLISECONDS));
                        session.createNativeQuery("SELECT set_config('statement_timeout', :limit, true)", String.class)
                                .setParameter("limit", change.secondsLeft() + "s")
                                .getSingleResult();
                        UUID key = work.get();
                        session.flush();
                        return key;
                    });
        }
    }

    private static RequestException tooLong() {
        return new RequestException(ErrorCode.TIMEOUT, "The change took too long; nothing was changed.");
    }

    private static @Nullable String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
