package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object of a row, read field by field. Faults and changes are collected, and the changes are made only when there are no
 * faults: a bad row leaves no trace. An absent field changes nothing, an explicit null clears.
 */
final class Row {

    /** Of a row with nothing but unknown fields, the first ones tell enough. */
    private static final int MOST_ERRORS = 50;

    private final ObjectNode json;
    private final String path;
    private final boolean creating;
    private final Set<String> read = new HashSet<>();
    private final List<RowError> errors;
    private final List<Runnable> changes;

    private Row(ObjectNode json, String path, boolean creating, List<RowError> errors, List<Runnable> changes) {
        this.json = json;
        this.path = path;
        this.creating = creating;
        this.errors = errors;
        this.changes = changes;
    }

    /** @param creating whether the object is new, so that its required fields must be there */
    static Row of(ObjectNode json, boolean creating) {
        Row row = new Row(json, "", creating, new ArrayList<>(), new ArrayList<>());
        row.read.add("__typename");
        return row;
    }

    boolean creating() {
        return creating;
    }

    List<RowError> errors() {
        return errors;
    }

    /** Makes the changes that were read, unless there are faults. */
    boolean apply() {
        refuseUnknown();
        if (!errors.isEmpty()) {
            return false;
        }
        changes.forEach(Runnable::run);
        return errors.isEmpty();
    }

    void reject(String field, ImportErrorCode code, String message) {
        errors.add(new RowError(path + field, code, message));
    }

    /** Fields that the caller has read by other means. */
    void known(String... fields) {
        read.addAll(List.of(fields));
    }

    /** A field that may be cleared. */
    <T> void optional(String field, Function<Value, T> parse, Consumer<@Nullable T> set) {
        JsonNode node = take(field);
        if (node == null) {
            return;
        }
        if (node.isNull()) {
            changes.add(() -> set.accept(null));
        } else {
            parsed(field, node, parse, set);
        }
    }

    /** A field that a new object may leave out, because it has a default, but that is never null. */
    <T> void defaulted(String field, Function<Value, T> parse, Consumer<T> set) {
        JsonNode node = take(field);
        if (node == null) {
            return;
        }
        if (node.isNull()) {
            reject(field, ImportErrorCode.INVALID_VALUE, "This field must not be null.");
        } else {
            parsed(field, node, parse, set);
        }
    }

    /** A field that every new object needs and that is never null. */
    <T> void required(String field, Function<Value, T> parse, Consumer<T> set) {
        if (creating && !json.has(field)) {
            read.add(field);
            reject(field, ImportErrorCode.MISSING_FIELD, "A new object needs this field.");
            return;
        }
        if (json.path(field).isNull()) {
            read.add(field);
            reject(field, ImportErrorCode.MISSING_FIELD, "This field must not be null.");
            return;
        }
        defaulted(field, parse, set);
    }

    /** A list; null and an empty list both empty it. */
    <T> void list(String field, int most, Function<Value, T> parse, Consumer<List<T>> set) {
        JsonNode node = take(field);
        if (node == null) {
            return;
        }
        if (node.isNull()) {
            changes.add(() -> set.accept(List.of()));
            return;
        }
        parsed(field, node, value -> value.list(most, parse), set);
    }

    /** An object whose fields belong to the row's own object; its fields are cleared when it is null. */
    void object(String field, Consumer<Row> fields) {
        JsonNode node = take(field);
        if (node == null) {
            return;
        }
        if (node.isNull()) {
            node = cleared();
        }
        if (node instanceof ObjectNode object) {
            Row inner = new Row(object, path + field + ".", false, errors, changes);
            fields.accept(inner);
            inner.refuseUnknown();
        } else {
            reject(field, ImportErrorCode.WRONG_TYPE, "This field takes an object.");
        }
    }

    /** The row of an object inside a list, where each stands for itself. */
    static Row element(ObjectNode json, String path, List<RowError> errors) {
        return new Row(json, path + ".", true, errors, new ArrayList<>());
    }

    /** Runs once everything else of the row has been set: checks that look at several fields. */
    void afterwards(Runnable check) {
        changes.add(check);
    }

    void refuseUnknown() {
        json.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name) && errors.size() < MOST_ERRORS) {
                errors.add(new RowError(
                        path + printable(name), ImportErrorCode.UNKNOWN_FIELD, "There is no such field here."));
            }
        });
    }

    private ObjectNode cleared() {
        return new ClearedObject();
    }

    private @Nullable JsonNode take(String field) {
        read.add(field);
        return json.get(field);
    }

    private <T> void parsed(String field, JsonNode node, Function<Value, T> parse, Consumer<? super T> set) {
        try {
            T value = parse.apply(new Value(node, path + field, errors));
            changes.add(() -> set.accept(value));
        } catch (RowException e) {
            errors.add(e.error());
        }
    }

    /** A field name of the caller's, fit to be shown back. */
    private static String printable(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) : plain;
    }

    /** An object that has every field, with the value null. */
    private static final class ClearedObject extends ObjectNode {
        ClearedObject() {
            super(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance);
        }

        @Override
        public JsonNode get(String field) {
            return com.fasterxml.jackson.databind.node.NullNode.instance;
        }
    }
}
