package org.dualusegraph.platform.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.JsonData;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.telemetry.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL response as JSON.
 *
 * @param json the response
 * @param status the HTTP status that it deserves
 * @param plainStatus the same for clients that accept application/json only: there, documents and variables that do not fit
 *     are told with 200, as GraphQL over HTTP advises
 * @param errors the errors alone, as a JSON array; empty when there is a result
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Reply(byte[] json, int status, int plainStatus, byte[] errors) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int OK = 200;
    private static final byte[] NONE = new byte[0];

    /** Faults in arguments: an operation of which nothing else is left was a bad request. */
    private static final Set<String> ARGUMENT_FAULTS =
            Set.of(ErrorCode.INVALID_ARGUMENT.name(), ErrorCode.INVALID_ID.name(), ErrorCode.INVALID_CURSOR.name());

    /** The response to an operation that was run, or whose document or variables do not fit. */
    public static Reply of(ExecutionResult result, Trace trace, Budget budget) {
        List<Map<String, Object>> errors = errors(result.getErrors(), trace, budget.errorLimit());
        if (!result.isDataPresent()) {
            return refused(errors, ErrorCode.GRAPHQL_VALIDATION_FAILED.status(), OK, budget);
        }
        JsonData data = result.getData();
        if (data.empty() && !errors.isEmpty() && result.getErrors().stream().allMatch(Reply::isArgumentFault)) {
            int status = ErrorCode.INVALID_ARGUMENT.status();
            return refused(errors, status, status, budget);
        }
        trace.answered();
        byte[] told = errors.isEmpty() ? NONE : write(errors);
        return new Reply(json(told, data, result.getExtensions(), budget), OK, OK, NONE);
    }

    /**
     * The response to an operation that was not run.
     *
     * @param budget null when it was refused before it had one
     */
    public static Reply refusal(RequestException refusal, Trace trace, @Nullable Budget budget) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", refusal.getMessage());
        error.put("extensions", extensions(refusal.code().name(), trace));
        int status = refusal.code().status();
        // Clients of automatic persisted queries go on to send the document only when the answer is a success.
        int plainStatus = refusal.code() == ErrorCode.PERSISTED_QUERY_NOT_FOUND ? OK : status;
        return refused(List.of(error), status, plainStatus, budget);
    }

    /** Whether there is a result; otherwise there are only errors. */
    public boolean answered() {
        return errors.length == 0;
    }

    private static Reply refused(List<Map<String, Object>> list, int status, int plainStatus, @Nullable Budget budget) {
        byte[] errors = write(list);
        return new Reply(json(errors, null, null, budget), status, plainStatus, errors);
    }

    private static byte[] json(
            byte[] errors, @Nullable JsonData data, @Nullable Map<Object, Object> more, @Nullable Budget budget) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data == null ? 512 : data.length() + 128);
        String separator = "{";
        if (errors.length > 0) {
            append(out, separator, "errors", errors);
            separator = ",";
        }
        if (data != null) {
            append(out, separator, "data", new byte[0]);
            out.write(data.bytes(), 0, data.length());
            separator = ",";
        }
        if (budget != null) {
            String cost = "{\"cost\":{\"requested\":" + budget.cost() + ",\"limit\":" + budget.costLimit() + "}";
            append(out, separator, "extensions", cost.getBytes(StandardCharsets.US_ASCII));
            if (more != null) {
                more.forEach((key, value) -> append(out, ",", String.valueOf(key), write(value)));
            }
            out.write('}');
        }
        out.write('}');
        return out.toByteArray();
    }

    private static void append(ByteArrayOutputStream out, String separator, String key, byte[] value) {
        out.writeBytes((separator + '"' + key + "\":").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(value);
    }

    private static List<Map<String, Object>> errors(List<GraphQLError> errors, Trace trace, int limit) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (GraphQLError error : errors.subList(0, Math.min(limit, errors.size()))) {
            Map<String, Object> entry = new LinkedHashMap<>(error.toSpecification());
            entry.put("extensions", extensions(code(error), trace));
            entry.computeIfPresent("locations", (key, places) -> places.equals(List.of()) ? null : places);
            list.add(entry);
        }
        return list;
    }

    private static Map<String, Object> extensions(String code, Trace trace) {
        trace.error(code);
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        extensions.put("requestId", trace.requestId());
        extensions.put("traceId", trace.traceId());
        return extensions;
    }

    private static boolean isArgumentFault(GraphQLError error) {
        return ARGUMENT_FAULTS.contains(code(error));
    }

    private static String code(GraphQLError error) {
        if (error.getExtensions() != null && error.getExtensions().get("code") != null) {
            return String.valueOf(error.getExtensions().get("code"));
        }
        return error.getErrorType() == ErrorType.InvalidSyntax
                ? ErrorCode.GRAPHQL_PARSE_FAILED.name()
                : ErrorCode.GRAPHQL_VALIDATION_FAILED.name();
    }

    private static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
