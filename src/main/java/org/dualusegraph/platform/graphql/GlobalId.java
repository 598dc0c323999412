package org.dualusegraph.platform.graphql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * An opaque id of the graph: base64url of the type's two-letter tag and the key, 24 characters.
 *
 * @param tag two ASCII letters, unique for each type
 * @param key the UUIDv7 primary key
 */
public record GlobalId(String tag, UUID key) {

    private static final int BYTES = 18;

    public String encode() {
        return encode(tag, key);
    }

    public static String encode(String tag, UUID key) {
        byte[] bytes = new byte[BYTES];
        bytes[0] = (byte) tag.charAt(0);
        bytes[1] = (byte) tag.charAt(1);
        ByteBuffer.wrap(bytes, 2, 16).putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Takes an id apart.
     *
     * @param id what {@link #encode} gave
     * @throws RequestException INVALID_ID when it is anything else
     */
    public static GlobalId decode(String id) {
        if (id.length() != 24) {
            throw invalid();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
            byte[] tag = new byte[2];
            bytes.get(tag);
            return new GlobalId(new String(tag, StandardCharsets.US_ASCII), new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /**
     * The key inside an id.
     *
     * @throws RequestException INVALID_ID when the id is not one of this type
     */
    public static UUID key(String id, String tag) {
        GlobalId decoded = decode(id);
        if (!decoded.tag.equals(tag)) {
            throw new RequestException(ErrorCode.INVALID_ID, "The id belongs to another kind of object.");
        }
        return decoded.key;
    }

    private static RequestException invalid() {
        return new RequestException(ErrorCode.INVALID_ID, "The id is not one that this API gave.");
    }
}
