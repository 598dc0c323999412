package org.dualusegraph.platform.live;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.platform.telemetry.OwnConnection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Wakes those who watch an object when it has changed, whichever replica changed it: one connection listens for all. */
@Singleton
public class Signals {

    private static final Logger LOG = Logger.getLogger(Signals.class);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final Map<String, Set<Listening>> listeners = new ConcurrentHashMap<>();
    private @Nullable Thread thread;
    private volatile boolean stopped;

    public Signals(AgroalDataSource database) {
        this.database = database;
    }

    /** One who waits for changes of one object. */
    final class Listening implements AutoCloseable {

        private final Semaphore changes = new Semaphore(0);
        private @Nullable String object;

        /** Changes of this object count from now on. */
        void to(GlobalId watched) {
            if (object == null) {
                String id = watched.encode();
                object = id;
                listeners.compute(id, (same, others) -> {
                    Set<Listening> set = others == null ? ConcurrentHashMap.newKeySet() : others;
                    set.add(this);
                    return set;
                });
                start();
            }
        }

        /** Waits for a change since the last call; several count as one. */
        void await() {
            changes.acquireUninterruptibly();
            changes.drainPermits();
        }

        /** Ends the waiting without a change. */
        void wake() {
            changes.release();
        }

        @Override
        public void close() {
            if (object != null) {
                listeners.computeIfPresent(object, (same, others) -> {
                    others.remove(this);
                    return others.isEmpty() ? null : others;
                });
            }
        }
    }

    Listening listening() {
        return new Listening();
    }

    private synchronized void start() {
        if (thread == null && !stopped) {
            thread = Thread.ofVirtual().name("signals").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        synchronized (this) {
            if (thread != null) {
                thread.interrupt();
            }
        }
        wakeAll();
    }

    private void run() {
        while (!stopped) {
            // Not one of the pool's: a connection that listens, or has broken while it did, is of no use to anybody
            // else.
            try (Connection connection = OwnConnection.open(database, "signals", QUIET.multipliedBy(2))) {
                listen(connection);
            } catch (SQLException e) {
                if (!stopped) {
                    LOG.warnf("Not listening for changes (SQL state %s); trying again", e.getSQLState());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + Changes.CHANNEL);
            wakeAll(); // what changed while nobody listened is unknown
            while (!stopped) {
                PGNotification[] notifications = postgres.getNotifications((int) QUIET.toMillis());
                for (PGNotification notification : notifications) {
                    listeners
                            .getOrDefault(notification.getParameter(), Set.of())
                            .forEach(Listening::wake);
                }
                if (notifications.length == 0) {
                    statement.execute("LISTEN " + Changes.CHANNEL); // tells a connection that broke silently
                }
            }
        }
    }

    private void wakeAll() {
        listeners.values().forEach(all -> all.forEach(Listening::wake));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
