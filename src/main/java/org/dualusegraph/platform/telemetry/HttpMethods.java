package org.dualusegraph.platform.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
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

    @Override
    public Meter.Id map(Meter.Id id) {
        String method = id.getName().startsWith("http.server") ? id.getTag("method") : null;
        return method == null || KNOWN.contains(method) ? id : id.withTag(Tag.of("method", Meters.OTHER));
    }
}
