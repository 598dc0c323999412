package org.dualusegraph.platform.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes kept in memory for one caller who is slow: of a large body that still arrives, or of a large answer that is not taken
 * yet. Those of all callers together have a part of the heap.
 */
public final class Held implements AutoCloseable {

    /** What the caller is told whose answer has no room. */
    public static final String NO_ROOM = "Too many large answers wait to be taken; try again later.";

    /** Less is not worth counting beside what a connection takes anyway. */
    private static final int SMALL = 16_384;

    private static final int PARTS = 8;
    private static final AtomicLong ALL = new AtomicLong();

    private long bytes;
    private boolean counted;

    /**
     * Keeps so many bytes more.
     *
     * @return whether there was room for them
     */
    public boolean add(int more) {
        bytes += more;
        if (bytes <= SMALL) {
            return true;
        }
        long added = counted ? more : bytes;
        counted = true;
        return ALL.addAndGet(added) <= Runtime.getRuntime().maxMemory() / PARTS;
    }

    /** Whether it is so much that it is counted. */
    boolean counts() {
        return counted;
    }

    /** Keeps nothing any more. */
    @Override
    public void close() {
        if (counted) {
            ALL.addAndGet(-bytes);
            counted = false;
        }
    }
}
