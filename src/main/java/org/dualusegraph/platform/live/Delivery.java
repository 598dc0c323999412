package org.dualusegraph.platform.live;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until what was written has left for the client. */
final class Delivery {

    private Delivery() {}

    /** False when the client has not taken it in time, or is gone. */
    static boolean arrives(Future<Void> written, Duration time) {
        try {
            written.toCompletionStage().toCompletableFuture().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
