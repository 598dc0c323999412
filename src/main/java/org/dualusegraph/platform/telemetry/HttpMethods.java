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

    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");

    /** The method, or one name for all that are not known. */
    public static String known(String method) {
        return KNOWN.contains(method) ? method : Meters.OTHER;
    }

    /**
     * Bytes and connections are not measured: the framework registers them for each of its two servers, with other labels once a request has
     * come, and a server whose registration fails never ends its start.
     */
    @Override
    public MeterFilterReply accept(Meter.Id id) {
        boolean network =
                id.getName().startsWith("http.server.bytes") || id.getName().endsWith(".connections");
        return network && id.getName().startsWith("http.server") ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        String method = id.getName().startsWith("http.server") ? id.getTag("method") : null;
        return method == null || KNOWN.contains(method) ? id : id.withTag(Tag.of("method", Meters.OTHER));
    }
}
