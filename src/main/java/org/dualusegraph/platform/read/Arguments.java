package org.dualusegraph.platform.read;

import graphql.GraphQLException;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.schema.GraphQLCodeRegistry;
import java.util.IdentityHashMap;
import java.util.Map;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.read.Plan.Call;

/** The argument values of one request, coerced once for each field of the document. */
final class Arguments {

    /** Instead of that of the schema, which holds every name against a pattern: whatever is hidden was refused with the document. */
    private static final GraphQLCodeRegistry NOTHING_HIDDEN =
            GraphQLCodeRegistry.newCodeRegistry().build();

    private final ExecutionContext context;
    private final IdentityHashMap<Call, Map<String, Object>> values = new IdentityHashMap<>();

    Arguments(ExecutionContext context) {
        this.context = context;
    }

    Map<String, Object> of(Call call) {
        return values.computeIfAbsent(call, this::coerce);
    }

    private Map<String, Object> coerce(Call call) {
        if (call.definition().getArguments().isEmpty()) {
            return Map.of();
        }
        try {
            return ValuesResolver.getArgumentValues(
                    NOTHING_HIDDEN,
                    call.definition().getArguments(),
                    call.field().getArguments(),
                    context.getCoercedVariables(),
                    context.getGraphQLContext(),
                    context.getLocale());
        } catch (GraphQLException e) {
            throw new RequestException(
                    ErrorCode.INVALID_ARGUMENT,
                    "An argument does not fit its type; a oneOf input takes exactly one key.");
        }
    }
}
