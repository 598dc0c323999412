package org.dualusegraph.platform.telemetry;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/**
 * One line for each request and operation: at INFO for changes and whatever failed or was slow, at DEBUG for the rest, whose lines would cost
 * a third of a small query. Nothing in a line was made up by the caller but the trace id.
 */
final class AccessLog {

    /** What became of it. */
    record Line(
            String operation,
            String type,
            String client,
            String outcome,
            int status,
            long nanoseconds,
            long cost,
            Set<ErrorCode> codes) {}

    private static final Logger LOG = Logger.getLogger("access");
    private static final String SELF = AccessLog.class.getName();
    private static final int TENTHS = 100_000;
    private static final long SLOW = 1_000_000_000;

    private AccessLog() {}

    static void write(Trace trace, Line line) {
        java.util.logging.Level level = ordinary(line) ? Level.DEBUG : Level.INFO;
        if (!LOG.isLoggable(level)) {
            return;
        }
        String what = trace.request.operation()
                ? trace.request.method() + " " + line.type() + " " + line.operation()
                : trace.request.method() + " " + trace.request.path();
        String milliseconds = String.valueOf(line.nanoseconds() / TENTHS / 10.0);
        ExtLogRecord entry = new ExtLogRecord(
                level, what + " " + line.status() + " " + line.outcome() + " " + milliseconds + " ms", SELF);
        entry.setLoggerName("access");
        entry.setMdc(fields(trace, line, milliseconds));
        LOG.log(entry);
    }

    private static boolean ordinary(Line line) {
        return line.outcome().equals("ok") && !line.type().equals("mutation") && line.nanoseconds() < SLOW;
    }

    private static Map<String, String> fields(Trace trace, Line line, String milliseconds) {
        Map<String, String> fields = new HashMap<>();
        RequestLog.ids(trace, fields);
        fields.put("method", trace.request.method());
        fields.put("path", trace.request.path());
        fields.put("client", line.client());
        fields.put("status", String.valueOf(line.status()));
        fields.put("outcome", line.outcome());
        fields.put("durationMs", milliseconds);
        if (trace.request.operation()) {
            fields.put("type", line.type());
            fields.put("operation", line.operation());
            fields.put("cost", String.valueOf(line.cost()));
        }
        if (!line.codes().isEmpty()) {
            fields.put("code", line.codes().stream().map(ErrorCode::name).collect(Collectors.joining(",")));
        }
        return fields;
    }
}
