package org.dualusegraph.platform.execution;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import java.util.List;
import java.util.Locale;
import org.dualusegraph.platform.telemetry.Trace;
import org.jspecify.annotations.Nullable;

/** What operators see of an operation: never a name that somebody made up. */
final class OperationName {

    private OperationName() {}

    /**
     * Tells the trace on this thread what is run.
     *
     * @param operation of a valid document
     * @param trusted whether the document is one of a manifest, so that its operation is called by its name
     */
    static void tell(@Nullable OperationDefinition operation, boolean trusted) {
        if (operation != null) {
            String type = operation.getOperation().name().toLowerCase(Locale.ROOT);
            String field = field(operation.getSelectionSet().getSelections());
            Trace.operation(type, trusted && operation.getName() != null ? operation.getName() : field);
        }
    }

    /** The field of an operation that has one only, which names it as well as the schema can. */
    private static @Nullable String field(List<Selection> selections) {
        return selections.size() == 1 && selections.getFirst() instanceof Field field ? field.getName() : null;
    }
}
