package org.dualusegraph.platform.execution;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A request whose document has been checked.
 *
 * @param request what was asked
 * @param entry the document, or what is wrong with it
 * @param operation the operation to run; null when the document cannot be parsed or the operation cannot be told
 */
public record Prepared(
        GraphQlRequest request,
        PreparsedDocumentEntry entry,
        @Nullable OperationDefinition operation) {

    /** Whether the operation is of this kind. */
    public boolean is(Operation kind) {
        return operation != null && operation.getOperation() == kind;
    }
}
