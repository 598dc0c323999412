package org.dualusegraph.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** By what the bearer of a token is known. */
final class Subject {

    /** No token has it in its subject. */
    private static final String MARK = "\u2021";

    private static final int LONGEST = 255;

    private Subject() {}

    /**
     * The subject as the service keeps it: of the default issuer as it is, of a named one behind the name, because subjects are unique
     * within an issuer only. Neither can be taken for the other, nor for the subject of an erased person: a token's subject is ASCII,
     * and no longer than 255 characters (OpenID Connect Core 1.0, section 2).
     *
     * @param issuer the name of the issuer, null of the default one
     * @throws AuthenticationFailedException when the token has no such subject
     */
    static String of(JsonWebToken token, @Nullable String issuer) {
        String subject = token.getSubject();
        if (subject == null
                || subject.isBlank()
                || subject.length() > LONGEST
                || !subject.chars().allMatch(letter -> letter >= ' ' && letter <= '~')) {
            throw new AuthenticationFailedException("The subject of the token is not one.");
        }
        return issuer == null ? subject : MARK + issuer + MARK + subject;
    }

    /**
     * Whether the token was given to a client that acts for itself. No claim says so everywhere: the subject is that of the client (RFC
     * 9068, section 2.2), or made of it (Auth0), the user name is that of its account (Keycloak), or the token is one of an application
     * (Microsoft Entra, where the optional claim is asked for).
     */
    static boolean isClient(JsonWebToken token, @Nullable String client) {
        return "app".equals(token.<Object>getClaim("idtyp"))
                || client != null
                        && (client.equals(token.getSubject())
                                || (client + "@clients").equals(token.getSubject())
                                || token.<Object>getClaim("preferred_username") instanceof String name
                                        && name.equalsIgnoreCase("service-account-" + client));
    }
}
