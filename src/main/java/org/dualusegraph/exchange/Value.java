package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One value of a row, and how it is read as what. */
record Value(JsonNode node, String path, List<RowError> errors) {

    static final int NAME = 500;
    static final int TEXT = 20_000;

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,2})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static Function<Value, String> text(int most) {
        return value -> value.asText(most);
    }

    static <E extends Enum<E>> Function<Value, E> oneOf(Class<E> type) {
        return value -> value.asEnum(type);
    }

    static Function<Value, Integer> integer(int least, int most) {
        return value -> value.asInteger(least, most);
    }

    String asText(int most) {
        if (!node.isTextual()) {
            throw wrongType("a string");
        }
        String text = node.textValue().strip();
        if (text.isEmpty() || text.length() > most) {
            throw invalid("This field takes 1 to " + most + " characters.");
        }
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw invalid("Text must not contain the null character or half a surrogate pair.");
        }
        return text;
    }

    <E extends Enum<E>> E asEnum(Class<E> type) {
        String name = asText(NAME);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new RowException(
                path, ImportErrorCode.UNKNOWN_CODE, "Use one of " + Arrays.toString(type.getEnumConstants()) + ".");
    }

    Integer asInteger(int least, int most) {
        if (!node.isIntegralNumber()) {
            throw wrongType("a whole number");
        }
        if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            throw invalid("This field takes " + least + " to " + most + ".");
        }
        return node.intValue();
    }

    Double asDegrees(double most) {
        if (!node.isNumber()) {
            throw wrongType("a number");
        }
        if (!(Math.abs(node.doubleValue()) <= most)) {
            throw invalid("This field takes -" + (int) most + " to " + (int) most + " degrees.");
        }
        return node.doubleValue() + 0.0; // the database knows no negative zero
    }

    BigDecimal asAmount() {
        String amount = asText(30);
        if (!AMOUNT.matcher(amount).matches()) {
            throw invalid("An amount is written \"1500.00\": at most 16 digits before the point and 2 after it.");
        }
        return new BigDecimal(amount).setScale(2);
    }

    LocalDate asDate() {
        try {
            return LocalDate.parse(asText(10));
        } catch (DateTimeException e) {
            throw invalid("A day is written 2026-05-01.");
        }
    }

    Instant asInstant() {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(asText(40));
            if (moment.getYear() < 1 || moment.getYear() > 9999) {
                throw invalid("An instant lies in the years 1 to 9999.");
            }
            return moment.toInstant().truncatedTo(ChronoUnit.MICROS); // as exactly as the database keeps it
        } catch (DateTimeException e) {
            throw invalid("An instant is written 2026-05-01T09:00:00Z.");
        }
    }

    String asZone() {
        String zone = asText(60);
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new RowException(
                    path, ImportErrorCode.UNKNOWN_CODE, "Use an IANA time zone, such as Europe/Bucharest.");
        }
        return zone;
    }

    String asCountry() {
        String country = asText(NAME);
        // XK is the code in use for Kosovo, which ISO 3166-1 leaves to its users.
        if (!COUNTRIES.contains(country) && !country.equals("XK")) {
            throw new RowException(path, ImportErrorCode.UNKNOWN_CODE, "Use an ISO 3166-1 alpha-2 code, such as RO.");
        }
        return country;
    }

    String asUrl() {
        String url = asText(2_000);
        try {
            String scheme = URI.create(url).getScheme();
            if (scheme == null || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
                throw invalid("An address starts with http:// or https://.");
            }
            return url;
        } catch (IllegalArgumentException e) {
            throw invalid("This is not an address on the web.");
        }
    }

    ObjectNode asObject() {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw wrongType("an object");
    }

    /** An object inside a list, as a row of its own. */
    Row asRow() {
        return Row.element(asObject(), path, errors);
    }

    <T> List<T> list(int most, Function<Value, T> parse) {
        if (!node.isArray()) {
            throw wrongType("a list");
        }
        if (node.size() > most) {
            throw invalid("This list takes at most " + most + " entries.");
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            values.add(parse.apply(new Value(node.get(i), path + "." + i, errors)));
        }
        return values;
    }

    RowException wrongType(String wanted) {
        return new RowException(path, ImportErrorCode.WRONG_TYPE, "This field takes " + wanted + ".");
    }

    RowException invalid(String message) {
        return new RowException(path, ImportErrorCode.INVALID_VALUE, message);
    }
}
