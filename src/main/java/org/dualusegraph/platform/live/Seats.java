package org.dualusegraph.platform.live;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.http.Answer;
import org.dualusegraph.platform.security.Caller;
import org.dualusegraph.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** Counts the connections that last, so that nobody holds too many. */
@Singleton
public class Seats {

    static final String TOO_MANY = "Too many connections are open; close some first.";

    private static final String RETRY_SECONDS = "5";

    private final LiveSettings settings;
    private final Map<String, Integer> waiting = new HashMap<>();
    private final Map<String, Integer> seated = new HashMap<>();
    private int allWaiting;

    public Seats(LiveSettings settings) {
        this.settings = settings;
    }

    /** The place of one connection: at first of an address, then of a caller; given back when closed. */
    final class Seat implements AutoCloseable {

        private @Nullable String address;
        private @Nullable String identity;

        /** Makes the place the caller's; false when the caller has too many. */
        boolean take(Caller caller) {
            return seat(this, caller);
        }

        @Override
        public void close() {
            leave(this);
        }
    }

    /** A place for a connection that has not said whose it is; null when there are too many. */
    synchronized @Nullable Seat waiting(Caller caller) {
        String address = new Caller(Viewer.ANONYMOUS, caller.address(), null).identity();
        if (allWaiting >= settings.waiting() || waiting.getOrDefault(address, 0) >= settings.waitingPerAddress()) {
            return null;
        }
        allWaiting++;
        waiting.merge(address, 1, Integer::sum);
        Seat seat = new Seat();
        seat.address = address;
        return seat;
    }

    /** A place for a connection of a known caller; null when the caller has too many. */
    @Nullable
    Seat of(Caller caller) {
        Seat seat = new Seat();
        return seat(seat, caller) ? seat : null;
    }

    /** Answers a request for which there is no place. */
    static void refuse(RoutingContext context, Answer answer) {
        context.response().putHeader("Retry-After", RETRY_SECONDS);
        answer.refuse(ErrorCode.RATE_LIMITED, TOO_MANY);
    }

    private synchronized boolean seat(Seat seat, Caller caller) {
        leave(seat);
        String identity = caller.identity();
        if (seated.getOrDefault(identity, 0) >= settings.connections()) {
            return false;
        }
        seated.merge(identity, 1, Integer::sum);
        seat.identity = identity;
        return true;
    }

    private synchronized void leave(Seat seat) {
        if (seat.address != null) {
            allWaiting--;
            less(waiting, seat.address);
            seat.address = null;
        }
        if (seat.identity != null) {
            less(seated, seat.identity);
            seat.identity = null;
        }
    }

    private static void less(Map<String, Integer> counts, String key) {
        counts.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
    }
}
