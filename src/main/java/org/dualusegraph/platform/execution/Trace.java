package org.dualusegraph.platform.execution;

import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is known by, in its errors and in the log.
 *
 * @param requestId ours, new for every operation
 * @param traceId the caller's, by W3C Trace Context, or a new one
 */
public record Trace(String requestId, String traceId) {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final String NONE = "0".repeat(32);

    /** @param traceparent the header of this name, taken only when it is well-formed */
    public static Trace of(@Nullable String traceparent) {
        return new Trace(UUID.randomUUID().toString(), traceId(traceparent));
    }

    private static String traceId(@Nullable String traceparent) {
        if (traceparent != null) {
            Matcher parts = TRACEPARENT.matcher(traceparent);
            if (parts.matches() && !parts.group(1).equals(NONE)) {
                return parts.group(1);
            }
        }
        byte[] random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
