package org.dualusegraph.platform.telemetry;

import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * New ids of requests, and of traces while nothing is traced: those of W3C Trace Context all the same. They are no secrets, so
 * no source of secrets is asked for them, where one request would wait for the other.
 */
final class Ids {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final String NONE = "0".repeat(32);

    private static final long VERSION = 0xF000;
    private static final long RANDOM = 0x4000;
    private static final long VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private Ids() {}

    /** A random UUID, by RFC 9562. */
    static UUID ofRequest() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~VERSION | RANDOM, random.nextLong() & VARIANT | Long.MIN_VALUE);
    }

    /** @param traceparent the header of this name, taken only when it is well-formed; else the id is a new one */
    static String ofTrace(@Nullable String traceparent) {
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
