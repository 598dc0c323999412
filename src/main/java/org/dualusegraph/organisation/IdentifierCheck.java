package org.dualusegraph.organisation;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the numbers and codes of each register are written, and what their check digits say. */
public final class IdentifierCheck {

    private static final Pattern ROR = Pattern.compile("0[0-9a-hjkmnp-tv-z]{6}\\d{2}");
    private static final Pattern LEI = Pattern.compile("[0-9A-Z]{18}\\d{2}");
    private static final Pattern CUI = Pattern.compile("[1-9]\\d{1,9}");
    private static final Pattern ISNI = Pattern.compile("\\d{15}[\\dX]");
    private static final Pattern PIC = Pattern.compile("\\d{9}");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9]\\d{0,11}");
    private static final Pattern GRID = Pattern.compile("grid\\.\\d{1,7}\\.[0-9a-f]{1,2}");

    /** Country, register, a point, the number there, as the Commission Implementing Regulation (EU) 2021/1042 has it. */
    private static final Pattern EUID = Pattern.compile("[A-Z]{2}[0-9A-Z-]{0,20}\\.[0-9A-Z][0-9A-Z/._-]{0,49}");

    /** As NATO's AC/135 gives them: no I and no O, and not letters alone. */
    private static final Pattern NCAGE = Pattern.compile("(?=.*\\d)[0-9A-HJ-NP-Z]{5}");

    /** The structures that the European Commission publishes for VIES; XI is Northern Ireland. */
    private static final Map<String, Pattern> VAT = Map.ofEntries(
            vat("AT", "U\\d{8}"),
            vat("BE", "[01]\\d{9}"),
            vat("BG", "\\d{9,10}"),
            vat("CY", "\\d{8}[A-Z]"),
            vat("CZ", "\\d{8,10}"),
            vat("DE", "\\d{9}"),
            vat("DK", "\\d{8}"),
            vat("EE", "\\d{9}"),
            vat("EL", "\\d{9}"),
            vat("ES", "[0-9A-Z]\\d{7}[0-9A-Z]"),
            vat("FI", "\\d{8}"),
            vat("FR", "[0-9A-HJ-NP-Z]{2}\\d{9}"),
            vat("HR", "\\d{11}"),
            vat("HU", "\\d{8}"),
            vat("IE", "\\d[0-9A-Z+*]\\d{5}[A-Z]{1,2}"),
            vat("IT", "\\d{11}"),
            vat("LT", "(\\d{9}|\\d{12})"),
            vat("LU", "\\d{8}"),
            vat("LV", "\\d{11}"),
            vat("MT", "\\d{8}"),
            vat("NL", "[0-9A-Z+*]{12}"),
            vat("PL", "\\d{10}"),
            vat("PT", "\\d{9}"),
            vat("RO", "\\d{2,10}"),
            vat("SE", "\\d{12}"),
            vat("SI", "\\d{8}"),
            vat("SK", "\\d{10}"),
            vat("XI", "(\\d{9}|\\d{12}|(GD|HA)\\d{3})"));

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int ROR_CHECK = 2;
    private static final int[] CUI_WEIGHTS = {7, 5, 3, 2, 1, 7, 5, 3, 2};

    private IdentifierCheck() {}

    /**
     * The identifier in the one form in which it is stored.
     *
     * @param text as somebody wrote it, in any case and with spaces
     * @return null when the register gives no such identifier
     */
    public static @Nullable String normal(IdentifierScheme scheme, String text) {
        String plain = text.replaceAll("\\s", "");
        String upper = plain.toUpperCase(Locale.ROOT);
        return switch (scheme) {
            case ROR -> ror(plain.toLowerCase(Locale.ROOT).replaceFirst("^https?://ror\\.org/", ""));
            case LEI -> LEI.matcher(upper).matches() && Checksums.isMod97Radix10(upper) ? upper : null;
            case CUI -> cui(upper.replaceFirst("^RO", ""));
            case VAT -> vat(upper.replaceAll("[.-]", ""));
            case ISNI -> isni(upper.replace("-", ""));
            case EUID -> euid(upper);
            case NCAGE -> matching(NCAGE, upper);
            case PIC -> matching(PIC, upper);
            case WIKIDATA -> matching(WIKIDATA, upper);
            case GRID -> matching(GRID, plain.toLowerCase(Locale.ROOT));
            case OTHER -> text;
        };
    }

    private static @Nullable String matching(Pattern pattern, String text) {
        return pattern.matcher(text).matches() ? text : null;
    }

    /** Crockford's base 32 with a check of ISO/IEC 7064 MOD 97-10, which is 2 to 98. */
    private static @Nullable String ror(String text) {
        if (!ROR.matcher(text).matches()) {
            return null;
        }
        long number = 0;
        int end = text.length() - ROR_CHECK;
        for (char digit : text.substring(0, end).toCharArray()) {
            number = number * CROCKFORD.length() + CROCKFORD.indexOf(digit);
        }
        return 98 - number * 100 % 97 == Integer.parseInt(text.substring(end)) ? text : null;
    }

    private static @Nullable String euid(String text) {
        return EUID.matcher(text).matches() && COUNTRIES.contains(text.substring(0, 2)) ? text : null;
    }

    private static @Nullable String isni(String text) {
        return ISNI.matcher(text).matches() && Checksums.isMod11Radix2(text) ? text : null;
    }

    /** The control digit of the Romanian code, by the weights 753217532 from the right. */
    private static @Nullable String cui(String text) {
        if (!CUI.matcher(text).matches()) {
            return null;
        }
        int sum = 0;
        int last = text.length() - 1;
        for (int i = 0; i < last; i++) {
            sum += (text.charAt(i) - '0') * CUI_WEIGHTS[CUI_WEIGHTS.length - last + i];
        }
        return sum * 10 % 11 % 10 == text.charAt(last) - '0' ? text : null;
    }

    private static @Nullable String vat(String text) {
        Pattern pattern = text.length() < 2 ? null : VAT.get(text.substring(0, 2));
        if (pattern == null || !pattern.matcher(text).matches()) {
            return null;
        }
        return !text.startsWith("RO") || cui(text.substring(2)) != null ? text : null;
    }

    private static Map.Entry<String, Pattern> vat(String country, String number) {
        return entry(country, Pattern.compile(country + number));
    }
}
