package org.dualusegraph.platform.security;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A viewer at an address: who is counted and limited.
 *
 * @param viewer what the token says
 * @param address where the request comes from, as an IP address
 * @param until when the token ends, null when it does not or there is none
 */
public record Caller(
        Viewer viewer, String address, @Nullable Instant until) {

    private static final int IPV6_NETWORK_BYTES = 8;

    /** The same for all requests that are counted together: of one subject, or of one network when nobody is signed in. */
    public String identity() {
        return viewer.signedIn() ? "subject " + viewer.subject() : "network " + network();
    }

    /** One household has a whole /64 of IPv6 addresses. */
    private String network() {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = java.net.InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
