package org.dualusegraph.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: what the token says. Affiliations and memberships are asked of the database at the moment of reading.
 *
 * @param subject what the person or client is known by (see {@link Subject}), null for an anonymous viewer
 * @param roles the roles that the token grants, by the names of {@link ViewerRole}
 * @param client the OAuth client that the token was given to, null when it does not say
 */
public record Viewer(
        @Nullable String subject,
        Set<ViewerRole> roles,
        @Nullable String client) {

    public static final Viewer ANONYMOUS = new Viewer(null, Set.of(ViewerRole.ANONYMOUS), null);

    /** Whether a token was accepted, of a person or of a client. */
    public boolean signedIn() {
        return subject != null;
    }

    public boolean has(ViewerRole role) {
        return roles.contains(role);
    }

    /** Which of the four forms of every visibility rule applies to this viewer. */
    public Clearance clearance() {
        if (!signedIn() || roles.equals(Set.of(ViewerRole.CLIENT))) {
            return Clearance.ANONYMOUS;
        }
        if (has(ViewerRole.CLUSTER_MANAGER) || has(ViewerRole.EXPORT_CONTROL_OFFICER)) {
            return Clearance.STAFF;
        }
        return has(ViewerRole.GOVERNMENT_OBSERVER) ? Clearance.OBSERVER : Clearance.SIGNED_IN;
    }
}
