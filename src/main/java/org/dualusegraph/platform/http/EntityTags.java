package org.dualusegraph.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Strong entity tags (RFC 9110, section 8.8.3): one for each sequence of bytes that an answer can be. */
final class EntityTags {

    private static final int BYTES = 16;

    private EntityTags() {}

    /**
     * @param body the answer before it is compressed
     * @param zipped whether it will be sent compressed, which is another sequence of bytes
     */
    static String of(byte[] body, String mediaType, boolean zipped) {
        MessageDigest digest = sha256();
        digest.update(mediaType.getBytes(StandardCharsets.US_ASCII));
        byte[] hash = digest.digest(body);
        String tag = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        return '"' + tag + (zipped ? "-gzip\"" : "\"");
    }

    /** Whether If-None-Match names the tag; the comparison is the weak one, as RFC 9110 wants it there. */
    static boolean match(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String candidate : ifNoneMatch.split(",", -1)) {
            String known = candidate.strip();
            if (known.equals("*") || known.equals(tag) || known.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
