package org.dualusegraph.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which countries are inside the European Union, as ISO 3166-1 alpha-2; an unknown one counts as outside. Source: Publications
 * Office of the European Union, Interinstitutional Style Guide, annex A5, 27 member states since 1 February 2020; the guide's EL for
 * Greece is GR in ISO 3166-1.
 */
public final class EuropeanUnion {

    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private EuropeanUnion() {}

    public static boolean contains(@Nullable String country) {
        return country != null && MEMBERS.contains(country);
    }
}
