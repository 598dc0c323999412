package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.graphql.TextSource;

/** Reads texts in languages: {@code {"en": "…", "ro": "…"}} or the API's own shape with {@code values}. */
final class Languages {

    private static final int MOST = 20;
    private static final List<String> FIRST = List.of("en", "ro");
    private static final Comparator<LocalizedValue> ORDER = Comparator.comparingInt(
                    (LocalizedValue value) -> FIRST.contains(value.lang()) ? FIRST.indexOf(value.lang()) : FIRST.size())
            .thenComparing(LocalizedValue::lang);

    private Languages() {}

    /** The values, English and Romanian first. */
    static Function<Value, List<LocalizedValue>> text(int most) {
        return value -> {
            List<LocalizedValue> values = value.asObject().has("values") ? values(value, most) : map(value, most);
            Set<String> seen = new HashSet<>();
            if (values.isEmpty() || values.size() > MOST || !values.stream().allMatch(text -> seen.add(text.lang()))) {
                throw value.invalid("A text has 1 to " + MOST + " languages, each once.");
            }
            values.sort(ORDER);
            return List.copyOf(values);
        };
    }

    private static List<LocalizedValue> map(Value value, int most) {
        List<LocalizedValue> values = new ArrayList<>();
        value.asObject().properties().forEach(entry -> {
            Value text = new Value(entry.getValue(), value.path() + "." + tag(value, entry.getKey()), value.errors());
            values.add(new LocalizedValue(tag(value, entry.getKey()), text.asText(most), TextSource.HUMAN));
        });
        return values;
    }

    private static List<LocalizedValue> values(Value value, int most) {
        ObjectNode object = value.asObject();
        if (object.size() > 1) {
            throw value.invalid("Beside values, no other field is taken.");
        }
        Value list = new Value(object.get("values"), value.path() + ".values", value.errors());
        return new ArrayList<>(list.list(MOST, entry -> {
            String[] lang = {""};
            String[] text = {""};
            TextSource[] source = {TextSource.HUMAN};
            Row row = entry.asRow();
            row.required("lang", tag -> tag(tag, tag.asText(35)), tag -> lang[0] = tag);
            row.required("text", Value.text(most), words -> text[0] = words);
            row.defaulted("source", Value.oneOf(TextSource.class), who -> source[0] = who);
            row.apply();
            return new LocalizedValue(lang[0], text[0], source[0]);
        }));
    }

    private static String tag(Value at, String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new RowException(at.path(), ImportErrorCode.UNKNOWN_CODE, "Use BCP 47 language tags, such as ro.");
        }
    }
}
