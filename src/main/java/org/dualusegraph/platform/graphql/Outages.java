package org.dualusegraph.platform.graphql;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be used at the moment from a fault of ours. */
public final class Outages {

    /** What the caller can do about it: nothing but try again. */
    public static final String MESSAGE = "The database cannot be asked; try again later.";

    private static final Logger LOG = Logger.getLogger(Outages.class);

    /** Connection exceptions, insufficient resources (a full disk, too many connections), and a server that shuts down or starts up. */
    private static final String OUTAGE = "08.*|53.*|57P.*";

    private Outages() {}

    /** Whether the database was the cause. */
    public static boolean isCause(Throwable failure) {
        return outage(failure) != null;
    }

    /** UNAVAILABLE when the database was the cause, which is logged in one line; null for every other failure. */
    public static @Nullable RequestException refusal(Throwable failure, String message) {
        SQLException outage = outage(failure);
        if (outage == null) {
            return null;
        }
        LOG.warnf("The database cannot be used (SQL state %s)", outage.getSQLState());
        return new RequestException(ErrorCode.UNAVAILABLE, message);
    }

    /** A commit that fails tells the cause among what it suppressed. */
    private static @Nullable SQLException outage(@Nullable Throwable failure) {
        if (failure == null || failure instanceof SQLException sql && isOutage(sql)) {
            return (SQLException) failure;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            SQLException outage = outage(suppressed);
            if (outage != null) {
                return outage;
            }
        }
        return outage(failure.getCause());
    }

    /** The pool gives no state to what it throws when no connection is free in time. */
    private static boolean isOutage(SQLException failure) {
        return failure.getSQLState() == null
                ? failure instanceof SQLTransientException
                        || String.valueOf(failure.getMessage()).contains("cquisition timeout")
                : failure.getSQLState().matches(OUTAGE);
    }
}
