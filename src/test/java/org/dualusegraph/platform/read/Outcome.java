package org.dualusegraph.platform.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the form in which two are compared.
 *
 * @param data pretty-printed, its keys in the order of the answer
 * @param errors path and code of each
 */
record Outcome(String data, List<String> errors) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)");

    static Outcome of(JsonNode answer) {
        List<String> errors = new ArrayList<>();
        answer.path("errors")
                .forEach(error -> errors.add(
                        error.path("path") + " " + error.at("/extensions/code").asText()));
        return new Outcome(print(answer.path("data")), errors);
    }

    static Outcome of(ExecutionResult result) {
        List<String> errors = result.getErrors().stream()
                .map(error -> path(error) + " " + code(error))
                .toList();
        boolean told = result.isDataPresent() && !nothingButFaults(result.getData(), errors);
        JsonNode data = told ? MAPPER.valueToTree(result.getData()) : JsonNodeFactory.instance.missingNode();
        return new Outcome(print(data), errors);
    }

    /** Over HTTP an operation of which nothing is left but faults in its arguments is a bad request, without data. */
    private static boolean nothingButFaults(@Nullable Map<String, ?> data, List<String> errors) {
        return (data == null || data.values().stream().allMatch(Objects::isNull))
                && !errors.isEmpty()
                && errors.stream().allMatch(error -> error.matches(".* INVALID_(ARGUMENT|ID|CURSOR)"));
    }

    private static String path(GraphQLError error) {
        return error.getPath() == null
                ? ""
                : MAPPER.valueToTree(error.getPath()).toString();
    }

    private static Object code(GraphQLError error) {
        if (error instanceof NonNullableFieldWasNullError) {
            return "INTERNAL";
        }
        if (error instanceof BadFaithIntrospectionError) {
            return "DOCUMENT_LIMIT_EXCEEDED";
        }
        return error.getExtensions() == null || error.getExtensions().get("code") == null
                ? "GRAPHQL_VALIDATION_FAILED"
                : error.getExtensions().get("code");
    }

    private static String print(JsonNode data) {
        return data.isMissingNode() ? "absent" : comparable(data).toPrettyString();
    }

    /** One number may be written in several ways, and the engine's scalar cuts instants at the millisecond. */
    private static JsonNode comparable(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                value.forEachEntry((key, part) -> object.set(key, comparable(part)));
                yield object;
            }
            case ARRAY -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                value.forEach(part -> array.add(comparable(part)));
                yield array;
            }
            case NUMBER ->
                JsonNodeFactory.instance.textNode(
                        "number " + value.decimalValue().stripTrailingZeros().toPlainString());
            case STRING ->
                INSTANT.matcher(value.asText()).matches()
                        ? JsonNodeFactory.instance.textNode(OffsetDateTime.parse(value.asText())
                                .toInstant()
                                .truncatedTo(ChronoUnit.MILLIS)
                                .toString())
                        : value;
            default -> value;
        };
    }
}
