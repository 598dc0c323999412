package org.dualusegraph.realdata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Country codes, names and the time zone of each country's capital or main fair city. */
final class Countries {

    private static final Map<String, String> EXCEPTIONS = Map.of("EL", "GR", "UK", "GB");
    /** Kosovo's code is user-assigned: the sources use it, the JDK's list leaves it out. */
    private static final Set<String> CODES =
            Stream.concat(Stream.of("XK"), Stream.of(Locale.getISOCountries())).collect(Collectors.toSet());

    private static final Map<String, String> BY_NAME = byName();
    private static final Map<String, String> ZONES = zones("""
        AE Asia/Dubai AM Asia/Yerevan AR America/Argentina/Buenos_Aires AT Europe/Vienna AU Australia/Sydney
        AZ Asia/Baku BD Asia/Dhaka BE Europe/Brussels BG Europe/Sofia BH Asia/Bahrain BR America/Sao_Paulo
        BY Europe/Minsk CA America/Toronto CH Europe/Zurich CL America/Santiago CN Asia/Shanghai CO America/Bogota
        CY Asia/Nicosia CZ Europe/Prague DE Europe/Berlin DK Europe/Copenhagen DZ Africa/Algiers EE Europe/Tallinn
        EG Africa/Cairo ES Europe/Madrid FI Europe/Helsinki FR Europe/Paris GB Europe/London GE Asia/Tbilisi
        GH Africa/Accra GR Europe/Athens HK Asia/Hong_Kong HR Europe/Zagreb HU Europe/Budapest ID Asia/Jakarta
        IE Europe/Dublin IL Asia/Jerusalem IN Asia/Kolkata IQ Asia/Baghdad IR Asia/Tehran IT Europe/Rome
        JO Asia/Amman JP Asia/Tokyo KE Africa/Nairobi KR Asia/Seoul KW Asia/Kuwait KZ Asia/Almaty LB Asia/Beirut
        LT Europe/Vilnius LU Europe/Luxembourg LV Europe/Riga LY Africa/Tripoli MA Africa/Casablanca
        MC Europe/Monaco MD Europe/Chisinau MT Europe/Malta MX America/Mexico_City MY Asia/Kuala_Lumpur
        NG Africa/Lagos NL Europe/Amsterdam NO Europe/Oslo NZ Pacific/Auckland OM Asia/Muscat PE America/Lima
        PH Asia/Manila PK Asia/Karachi PL Europe/Warsaw PT Europe/Lisbon QA Asia/Qatar RO Europe/Bucharest
        RS Europe/Belgrade RU Europe/Moscow RW Africa/Kigali SA Asia/Riyadh SE Europe/Stockholm SG Asia/Singapore
        SI Europe/Ljubljana SK Europe/Bratislava TH Asia/Bangkok TN Africa/Tunis TR Europe/Istanbul TW Asia/Taipei
        UA Europe/Kyiv US America/New_York UZ Asia/Tashkent VN Asia/Ho_Chi_Minh ZA Africa/Johannesburg\
        """);

    private Countries() {}

    /** The ISO 3166-1 alpha-2 code of a code (EL and UK included) or of an English name; null when it is neither. */
    static @Nullable String code(@Nullable String country) {
        if (country == null) {
            return null;
        }
        var upper = country.toUpperCase(Locale.ROOT);
        var code = EXCEPTIONS.getOrDefault(upper, upper);
        return CODES.contains(code) ? code : BY_NAME.get(upper);
    }

    /** The country's name in a language; the code where the country is unknown. */
    static String name(String country, Locale language) {
        return Locale.of("", Objects.requireNonNullElse(code(country), country)).getDisplayCountry(language);
    }

    static String zone(@Nullable String country) {
        return country == null ? "UTC" : ZONES.getOrDefault(country, "UTC");
    }

    private static Map<String, String> byName() {
        var names = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            names.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
        }
        return names;
    }

    private static Map<String, String> zones(String pairs) {
        var words = pairs.split("\\s+");
        var zones = new HashMap<String, String>();
        for (var i = 0; i < words.length; i += 2) {
            zones.put(words[i], words[i + 1]);
        }
        return Map.copyOf(zones);
    }
}
