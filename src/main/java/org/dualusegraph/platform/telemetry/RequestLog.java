package org.dualusegraph.platform.telemetry;

import io.quarkus.logging.LoggingFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/** Gives each line of the log the ids of the request that it belongs to, and takes the values out of exceptions. */
@LoggingFilter(name = "requests")
public final class RequestLog implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        Trace trace = Trace.current();
        if (trace != null && record instanceof ExtLogRecord line) {
            Map<String, String> ids = new HashMap<>();
            ids(trace, ids);
            ids.forEach(line::putMdc);
        }
        if (record.getThrown() != null) {
            record.setThrown(Failure.of(record.getThrown()));
        }
        return true;
    }

    static void ids(Trace trace, Map<String, String> fields) {
        fields.put("requestId", trace.requestId());
        fields.put("traceId", trace.traceId());
        if (trace.span != null) {
            fields.put("spanId", trace.span.getSpanContext().getSpanId());
        }
    }
}
