package org.dualusegraph.platform.limits;

import java.sql.SQLTimeoutException;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.limits.RateLimits.Standing;
import org.dualusegraph.platform.security.Caller;

/** What one operation may still use: its caller's points, its own cost, and its time. */
public final class Budget {

    private static final double NANOSECONDS = 1e9;

    private final LimitSettings settings;
    private final RateLimits rates;
    private final Caller caller;
    private final long deadline;
    private Standing standing;
    private int cost;
    private int charged;

    Budget(LimitSettings settings, RateLimits rates, Caller caller) {
        this.settings = settings;
        this.rates = rates;
        this.caller = caller;
        this.deadline = System.nanoTime() + settings.deadline().toNanos();
        this.standing = rates.take(caller, 1);
        this.charged = standing.granted() ? 1 : 0;
    }

    public Caller caller() {
        return caller;
    }

    /** What the caller has left in its bucket. */
    public Standing standing() {
        return standing;
    }

    /** The cost of the operation, at least 1; 0 until it is known. */
    public int cost() {
        return cost;
    }

    /** Points taken out of the caller's bucket until now. */
    public int charged() {
        return charged;
    }

    /** The most that an operation may cost. */
    public int costLimit() {
        return settings.cost();
    }

    /** The most bytes that are read for an answer, or that it holds. */
    public int answerLimit() {
        return settings.answer();
    }

    /** The most errors that an answer tells. */
    public int errorLimit() {
        return settings.errors();
    }

    /** Points in the caller's bucket when it is full. */
    public int capacity() {
        return rates.capacity();
    }

    /** Seconds in which the caller's bucket fills. */
    public int window() {
        return rates.window();
    }

    /** @throws RequestException RATE_LIMITED when the bucket was empty before anything was asked for */
    public void admit() {
        if (!standing.granted()) {
            throw new RequestException(
                    ErrorCode.RATE_LIMITED, "Too much in a while; come back in " + standing.retryAfter() + " seconds.");
        }
    }

    /**
     * Settles what the operation costs, before anything is read.
     *
     * @param nodes that the answer may hold
     * @param statements that it takes
     * @throws RequestException COST_LIMIT_EXCEEDED or RATE_LIMITED
     */
    public void charge(long nodes, long statements) {
        cost = (int) Math.clamp(nodes, 1, Integer.MAX_VALUE);
        require(nodes, settings.cost(), "hold %d nodes; at most %d are allowed. Ask for smaller pages.");
        require(statements, settings.statements(), "take %d statements; at most %d are allowed. Select fewer lists.");
        if (cost > 1) {
            standing = rates.take(caller, cost - 1);
            admit();
            charged = cost;
        }
    }

    private static void require(long asked, int limit, String message) {
        if (asked > limit) {
            throw new RequestException(
                    ErrorCode.COST_LIMIT_EXCEEDED, "The answer may " + message.formatted(asked, limit));
        }
    }

    /**
     * Whole seconds left until the deadline, at least one.
     *
     * @throws SQLTimeoutException when the time is over
     */
    public int secondsLeft() throws SQLTimeoutException {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new SQLTimeoutException("The deadline of the operation has passed");
        }
        return seconds(left);
    }

    /** Whole seconds that an operation may take, at least one: what is left of them at first. */
    public int seconds() {
        return seconds(settings.deadline().toNanos());
    }

    private static int seconds(long nanoseconds) {
        return (int) Math.ceil(nanoseconds / NANOSECONDS);
    }
}
