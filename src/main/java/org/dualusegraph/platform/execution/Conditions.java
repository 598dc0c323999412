package org.dualusegraph.platform.execution;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables that {@code @include} and {@code @skip} depend on: null is allowed by their default value, yet no condition. */
final class Conditions extends NodeVisitorStub {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Set<String> variables = new HashSet<>();

    private Conditions(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** A variable that is null where the operation needs it as a condition; null when there is none. */
    static @Nullable VariableDefinition missing(
            Document document, OperationDefinition operation, Map<String, Object> values) {
        Set<String> conditions = null;
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            String name = variable.getName();
            if (values.containsKey(name) && values.get(name) == null) {
                // Nulls are rare: only then is the document searched.
                conditions = conditions == null ? in(document, operation) : conditions;
                if (conditions.contains(name)) {
                    return variable;
                }
            }
        }
        return null;
    }

    private static Set<String> in(Document document, OperationDefinition operation) {
        Conditions conditions = new Conditions(document);
        new NodeTraverser().depthFirst(conditions, operation);
        return conditions.variables;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
        for (Argument argument : directive.getArguments()) {
            if (argument.getValue() instanceof VariableReference reference) {
                variables.add(reference.getName());
            }
        }
        return TraversalControl.CONTINUE;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public TraversalControl visitFragmentSpread(FragmentSpread spread, TraverserContext<Node> context) {
        FragmentDefinition fragment = fragments.remove(spread.getName());
        if (fragment != null) {
            new NodeTraverser().depthFirst(this, fragment);
        }
        return TraversalControl.CONTINUE;
    }
}
