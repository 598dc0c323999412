package org.dualusegraph.platform.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;
import java.util.Set;

/** Methods of HTTP that signals tell apart; a caller may make up any number of others. */
@Singleton
public class HttpMethods implements MeterFilter {

    private static final String SERVER = "http.server";
    private static final String REQUESTS = "http.server.requests";
    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");

    /** The method, or one name for all that are not known. */
    public static String known(String method) {
        return KNOWN.contains(method) ? method : Meters.OTHER;
    }

    /**
     * Of HTTP only requests are measured: the framework registers everything else for each of its two servers, with other labels once
     * a request has come, and a server whose registration fails never ends its start.
     */
    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return id.getName().startsWith(SERVER) && !id.getName().equals(REQUESTS)
                ? MeterFilterReply.DENY
                : MeterFilterReply.NEUTRAL;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        String method = id.getName().equals(REQUESTS) ? id.getTag("method") : null;
        return method == null || KNOWN.contains(method) ? id : id.withTag(Tag.of("method", Meters.OTHER));
    }
}
