package org.dualusegraph.platform.write;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.graphql.TextSource;

/** One value of an input, and how it is read as what; a faulty one is a RejectedException, a bad id a RequestException. */
public record InputValue(Object raw, GraphQLInputType type, List<String> path, List<UserError> errors) {

    private static final int LANGUAGES = 20;
    private static final int LANGUAGE_TAG = 35;
    private static final int URL = 2_000;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final List<String> FIRST = List.of("en", "ro");
    private static final Comparator<LocalizedValue> ORDER = Comparator.comparingInt(
                    (LocalizedValue value) -> FIRST.contains(value.lang()) ? FIRST.indexOf(value.lang()) : FIRST.size())
            .thenComparing(LocalizedValue::lang);

    /** Text of 1 to so many characters, without the space around it. */
    public String text(int most) {
        String text = raw.toString().strip();
        if (text.isEmpty() || text.length() > most) {
            throw invalid("Write 1 to " + most + " characters.");
        }
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw invalid("Text must not contain the null character or half a surrogate pair.");
        }
        return text;
    }

    public int integer(int least, int most) {
        int number = (Integer) raw;
        if (number < least || number > most) {
            throw invalid("This field takes " + least + " to " + most + ".");
        }
        return number;
    }

    public boolean yes() {
        return (Boolean) raw;
    }

    /** A constant by its name; the schema lets no other through. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, raw.toString());
    }

    public LocalDate day() {
        LocalDate day = (LocalDate) raw;
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw invalid("A day lies in the years 1 to 9999.");
        }
        return day;
    }

    /** Degrees of latitude or longitude, to either side. */
    public double degrees(int most) {
        double degrees = ((Number) raw).doubleValue();
        if (!(Math.abs(degrees) <= most)) {
            throw invalid("This field takes -" + most + " to " + most + ".");
        }
        return degrees;
    }

    /** A country, as ISO 3166-1 alpha-2 has it. */
    public String country() {
        String country = raw.toString();
        // XK is the code in use for Kosovo, which ISO 3166-1 leaves to its users.
        if (!COUNTRIES.contains(country) && !country.equals("XK")) {
            throw invalid("Use an ISO 3166-1 alpha-2 code, such as RO.");
        }
        return country;
    }

    /** An address on the web. */
    public String url() {
        String url = text(URL);
        try {
            URI address = new URI(url);
            String scheme = address.getScheme();
            if (address.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw invalid("This is not an address on the web.");
        }
        throw invalid("An address starts with http:// or https://, and names a host.");
    }

    /**
     * The key inside a global id.
     *
     * @throws RequestException INVALID_ID when it is not one of this type
     */
    public UUID key(String tag) {
        return GlobalId.key(raw.toString(), tag);
    }

    @SuppressWarnings("unchecked")
    public Input object() {
        return new Input(
                (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type), (Map<String, Object>) raw, path, errors);
    }

    public <T> List<T> list(int most, Function<InputValue, T> read) {
        List<?> all = (List<?>) raw;
        if (all.size() > most) {
            throw invalid("This list takes at most " + most + " entries.");
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<String> place = new ArrayList<>(path);
            place.add(String.valueOf(i));
            values.add(read.apply(new InputValue(all.get(i), type, place, errors)));
        }
        return List.copyOf(values);
    }

    /** A LocalizedTextInput: its values with normal language tags, English and Romanian first. */
    public List<LocalizedValue> localized(int most) {
        List<LocalizedValue> values =
                new ArrayList<>(object().get("values", list -> list.list(LANGUAGES, value -> value.language(most))));
        Set<String> seen = new HashSet<>();
        if (values.isEmpty() || !values.stream().allMatch(value -> seen.add(value.lang()))) {
            throw invalid("A text has at least one language, and each once; null clears it.");
        }
        values.sort(ORDER);
        return List.copyOf(values);
    }

    private LocalizedValue language(int most) {
        Input value = object();
        TextSource source = value.has("source")
                ? value.required("source", TextSource.HUMAN, given -> given.constant(TextSource.class))
                : TextSource.HUMAN;
        return new LocalizedValue(
                value.get("lang", InputValue::languageTag), value.get("text", text -> text.text(most)), source);
    }

    /** A BCP 47 language tag, in its normal form. */
    public String languageTag() {
        try {
            return new Locale.Builder()
                    .setLanguageTag(text(LANGUAGE_TAG))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw invalid("Use a BCP 47 language tag, such as ro.");
        }
    }

    public RejectedException invalid(String message) {
        return new RejectedException(UserError.of(UserErrorCode.INVALID_VALUE, path, message));
    }
}
