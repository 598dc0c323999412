package org.dualusegraph.opportunity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Which countries are accepted.")
public record CountryRule(
        @NonNull @Description("How to read the list.") CountryRuleMode mode,

        @Description("Countries as ISO 3166-1 alpha-2, uppercase; empty when mode is ANY.")
        List<String> countries) {

    static final CountryRule ANY = new CountryRule(CountryRuleMode.ANY, List.of());

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final int MOST = 250;

    /** A CountryRuleInput. */
    static CountryRule of(InputValue value) {
        Input rule = value.object();
        CountryRuleMode mode = rule.get("mode", constant -> constant.constant(CountryRuleMode.class));
        List<String> countries = rule.list("countries", List.of(), MOST, CountryRule::country).stream()
                .distinct()
                .toList();
        if (mode == CountryRuleMode.ANY != countries.isEmpty()) {
            throw value.invalid("ALLOW and DENY name countries, ANY names none.");
        }
        return new CountryRule(mode, countries);
    }

    private static String country(InputValue value) {
        String code = value.text(2);
        // XK is the code in use for Kosovo, which ISO 3166-1 leaves to its users.
        if (!CODES.contains(code) && !code.equals("XK")) {
            throw value.invalid("Use an ISO 3166-1 alpha-2 code, such as RO.");
        }
        return code;
    }
}
