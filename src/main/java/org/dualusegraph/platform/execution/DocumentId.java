package org.dualusegraph.platform.execution;

import java.util.regex.Pattern;

/**
 * The syntax of document ids, as the appendix on persisted documents of GraphQL over HTTP has it: {@code sha256:} and 64
 * lower-case hexadecimal digits, a prefix {@code x-…:} of the application's own, or no colon at all.
 */
public final class DocumentId {

    /** Most characters of an id. */
    public static final int LONGEST = 200;

    /** Before the SHA-256 of the document's text. */
    public static final String SHA256 = "sha256:";

    private static final Pattern HASHED = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern OWN = Pattern.compile("(x-[A-Za-z0-9._~-]+:)?[A-Za-z0-9._~-]+");

    private DocumentId() {}

    /** Whether it may stand in a manifest or a request. */
    public static boolean wellFormed(String id) {
        return id.length() <= LONGEST
                && (HASHED.matcher(id).matches() || OWN.matcher(id).matches());
    }
}
