package org.dualusegraph.platform.live;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import org.dualusegraph.platform.security.Caller;

/** Ends what lasts together with the token that it was begun with. */
final class Expiry {

    /** No timer has this number. */
    private static final long NONE = -1;

    private Expiry() {}

    /** The timer that does it, to be cancelled when the connection ends earlier. */
    static long at(Vertx vertx, Caller caller, Runnable end) {
        if (caller.until() == null) {
            return NONE;
        }
        long left = Duration.between(Instant.now(), caller.until()).toMillis();
        return vertx.setTimer(Math.max(1, left), timer -> end.run());
    }
}
