package org.dualusegraph.realdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Checks single values of mapped rows. */
final class ValueRules {

    private ValueRules() {}

    /** Whether a value is of a kind that {@link RowRules} names. */
    static boolean holds(String kind, JsonNode value) {
        var text = value.asText();
        return switch (kind) {
            case "name" -> bounded(value, 500);
            case "long" -> bounded(value, 20_000);
            case "title" -> isLocalized(value, 500);
            case "text" -> isLocalized(value, 20_000);
            case "source" -> bounded(value, 200) && text.matches("[a-z-]+:.+");
            case "url" -> bounded(value, 500) && text.matches("https?://\\S+");
            case "country" -> text.matches("[A-Z]{2}") && !text.equals("EL") && !text.equals("UK");
            case "number" -> value.isNumber();
            case "level" -> value.isInt() && value.intValue() >= 1 && value.intValue() <= 9;
            case "amount" -> value.isTextual() && text.matches("\\d+\\.\\d{2}");
            case "day", "instant", "zone" -> parses(kind, text);
            default -> false;
        };
    }

    private static boolean isLocalized(JsonNode value, int most) {
        return value.isObject()
                && !value.isEmpty()
                && value.properties().stream()
                        .allMatch(text -> text.getKey().matches("[a-z]{2}") && bounded(text.getValue(), most));
    }

    private static boolean bounded(JsonNode value, int most) {
        var text = value.asText();
        return value.isTextual() && !text.isBlank() && text.length() <= most && text.indexOf('\0') < 0;
    }

    private static boolean parses(String kind, String text) {
        try {
            switch (kind) {
                case "day" -> LocalDate.parse(text);
                case "instant" -> Instant.parse(text);
                default -> ZoneId.of(text);
            }
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
