package org.dualusegraph.platform.execution;

import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.Outages;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.telemetry.Trace;
import org.jboss.logging.Logger;

/** What nobody foresaw: told to the log in full, and to the caller by its requestId. */
public final class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);

    private Faults() {}

    /** The refusal that a failed operation is answered with. */
    public static RequestException refusal(RuntimeException failure, Trace trace) {
        if (failure instanceof RequestException refusal) {
            return refusal;
        }
        RequestException outage = Outages.refusal(failure, Outages.MESSAGE);
        if (outage != null) {
            return outage;
        }
        LOG.errorf(failure, "Request %s of trace %s failed", trace.requestId(), trace.traceId());
        return new RequestException(ErrorCode.INTERNAL, "Something went wrong on our side. Quote the requestId.");
    }
}
