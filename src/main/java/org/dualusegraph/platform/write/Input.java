package org.dualusegraph.platform.write;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An input object of the API. What is absent keeps its value, an explicit null clears it. Faults are collected, so that the
 * caller hears of all of them at once: {@link #check}.
 */
public final class Input {

    private final GraphQLInputObjectType type;
    private final Map<String, ? extends @Nullable Object> values;
    private final List<String> path;
    private final List<UserError> errors;

    Input(
            GraphQLInputObjectType type,
            Map<String, ? extends @Nullable Object> values,
            List<String> path,
            List<UserError> errors) {
        this.type = type;
        this.values = values;
        this.path = path;
        this.errors = errors;
    }

    /** The argument of a mutation. */
    public static Input of(GraphQLInputObjectType type, Map<String, ? extends @Nullable Object> values) {
        return new Input(type, values, List.of(), new ArrayList<>());
    }

    /** Whether the caller gave the field, be it null. */
    public boolean has(String field) {
        definition(field);
        return values.containsKey(field);
    }

    /** The field's value: the current one when it is absent or faulty, null when it is null. */
    public <T> @Nullable T optional(String field, @Nullable T current, Function<InputValue, T> read) {
        if (!has(field)) {
            return current;
        }
        Object raw = values.get(field);
        return raw == null ? null : read(field, raw, current, read);
    }

    /** The field's value: the current one when it is absent or faulty; null is REQUIRED. */
    public <T> T required(String field, T current, Function<InputValue, T> read) {
        if (!has(field)) {
            return current;
        }
        Object raw = values.get(field);
        if (raw == null) {
            reject(UserErrorCode.REQUIRED, field, "This field cannot be cleared.");
            return current;
        }
        T value = read(field, raw, current, read);
        return value == null ? current : value;
    }

    /** The field's list: the current one when it is absent or faulty; null and an empty list empty it. */
    public <T> List<T> list(String field, List<T> current, int most, Function<InputValue, T> read) {
        List<T> value = optional(field, current, list -> list.list(most, read));
        return value == null ? List.of() : value;
    }

    /**
     * The value of a field that the schema says is there.
     *
     * @throws RejectedException when it is faulty
     */
    public <T> T get(String field, Function<InputValue, T> read) {
        Object raw = values.get(field);
        if (raw == null) {
            throw new RejectedException(error(UserErrorCode.REQUIRED, field, "This field is needed."));
        }
        return read.apply(value(field, raw));
    }

    public void reject(UserErrorCode code, String field, String message) {
        errors.add(error(code, field, message));
    }

    /** @throws RejectedException with every fault found so far */
    public void check() {
        if (!errors.isEmpty()) {
            throw new RejectedException(errors);
        }
    }

    /** Where a field is, for errors that are found later. */
    public List<String> path(String... fields) {
        List<String> all = new ArrayList<>(path);
        all.addAll(List.of(fields));
        return List.copyOf(all);
    }

    /** The same text for the same values, in whatever order they were sent; without the named field. */
    String canonical(String without) {
        Map<String, @Nullable Object> rest = new TreeMap<>(values);
        rest.remove(without);
        return canonical(rest);
    }

    private static String canonical(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> {
                StringBuilder text = new StringBuilder("{");
                new TreeMap<>(map)
                        .forEach((key, entry) -> text.append(key).append('=').append(canonical(entry)));
                yield text.append('}').toString();
            }
            case List<?> list -> list.stream().map(Input::canonical).toList().toString();
            // With its length, so that no text looks like a structure.
            default -> value.toString().length() + ":" + value;
        };
    }

    private <T> @Nullable T read(String field, Object raw, @Nullable T current, Function<InputValue, T> read) {
        try {
            return read.apply(value(field, raw));
        } catch (RejectedException fault) {
            errors.addAll(fault.errors());
            return current;
        }
    }

    private InputValue value(String field, Object raw) {
        return new InputValue(raw, definition(field).getType(), path(field), errors);
    }

    private UserError error(UserErrorCode code, String field, String message) {
        return UserError.of(code, path(field), message);
    }

    private GraphQLInputObjectField definition(String field) {
        GraphQLInputObjectField definition = type.getFieldDefinition(field);
        if (definition == null) {
            throw new IllegalStateException("The input " + type.getName() + " has no field " + field);
        }
        return definition;
    }
}
