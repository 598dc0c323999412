package org.dualusegraph.platform.read;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.limits.Budget;
import org.jspecify.annotations.Nullable;

/**
 * What one operation takes of the memory, in bytes that it reads and writes: not more than an answer may hold, and while it is
 * much, only beside few others. How long texts are shows when they come, and the driver keeps all rows of a statement at once.
 */
final class Footprint implements AutoCloseable {

    /** Places for operations that take much: each needs memory for rows, their values, and the answer while it grows. */
    static final class Places {

        /** So many times the largest answer, of half the heap. */
        private static final int EACH = 8;

        private final Semaphore free;

        Places(int number) {
            free = new Semaphore(number, true);
        }

        static Places forAnswersOf(int bytes) {
            long most = Runtime.getRuntime().maxMemory() / 2 / EACH / bytes;
            return new Places((int) Math.clamp(most, 1, Integer.MAX_VALUE));
        }
    }

    private static final ScopedValue<Footprint> CURRENT = ScopedValue.newInstance();

    /** A part of the largest answer that is little: every operation may take so much at once. */
    private static final int LITTLE = 16;

    private final Places places;
    private final Budget budget;
    private long read;
    private boolean placed;
    private @Nullable RequestException refusal;

    Footprint(Places places, Budget budget) {
        this.places = places;
        this.budget = budget;
    }

    /** That of the operation that reads on this thread; null where none does. */
    static @Nullable Footprint current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /**
     * Counts what the thread reads meanwhile.
     *
     * @throws RequestException COST_LIMIT_EXCEEDED or TIMEOUT, and the connection is closed
     */
    void count(Snapshots.Reading reading, Connection connection) throws SQLException {
        try {
            ScopedValue.where(CURRENT, this).<@Nullable Object, SQLException>call(() -> {
                reading.on(connection);
                return null;
            });
        } catch (SQLException e) {
            if (refusal != null) {
                throw refusal;
            }
            throw e;
        }
    }

    /** @throws IOException when the connection must be given up, as what comes on it is too much */
    void read(int bytes) throws IOException {
        read += bytes;
        try {
            hold(read);
        } catch (RequestException tooMuch) {
            refusal = tooMuch;
            throw new IOException(tooMuch.getMessage());
        }
    }

    /** Bytes that an answer may hold. */
    int most() {
        return budget.answerLimit();
    }

    /**
     * Takes so much.
     *
     * @param bytes read until now, or written
     * @throws RequestException COST_LIMIT_EXCEEDED, or TIMEOUT when there is no place for it in time
     */
    void hold(long bytes) {
        if (bytes > most()) {
            throw new RequestException(
                    ErrorCode.COST_LIMIT_EXCEEDED,
                    "The answer would hold more than " + most() + " bytes; ask for smaller pages or fewer texts.");
        }
        if (!placed && bytes > most() / LITTLE) {
            placed = place();
        }
    }

    @Override
    public void close() {
        if (placed) {
            places.free.release();
        }
    }

    private boolean place() {
        try {
            if (places.free.tryAcquire(budget.secondsLeft(), TimeUnit.SECONDS)) {
                return true;
            }
        } catch (SQLTimeoutException late) {
            // As when the wait has taken all the time.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RequestException(
                ErrorCode.TIMEOUT, "Other large answers were not ready in time; ask for less, or try again later.");
    }
}
