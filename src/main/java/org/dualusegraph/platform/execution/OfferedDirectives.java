package org.dualusegraph.platform.execution;

import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Directive;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Refuses the directives that the engine puts into every schema, such as {@code @defer}, and that are not answered here. */
final class OfferedDirectives {

    private static final Set<String> OFFERED = Set.of("include", "skip");

    private OfferedDirectives() {}

    static PreparsedDocumentEntry check(PreparsedDocumentEntry entry) {
        if (entry.hasErrors()) {
            return entry;
        }
        List<GraphQLError> errors = new ArrayList<>();
        new NodeTraverser()
                .depthFirst(
                        new NodeVisitorStub() {
                            @Override
                            @SuppressWarnings("rawtypes")
                            public TraversalControl visitDirective(Directive node, TraverserContext<Node> context) {
                                if (!OFFERED.contains(node.getName())) {
                                    errors.add(unknown(node));
                                }
                                return TraversalControl.CONTINUE;
                            }
                        },
                        entry.getDocument());
        return errors.isEmpty() ? entry : new PreparsedDocumentEntry(errors);
    }

    private static GraphQLError unknown(Directive node) {
        return SafeErrors.of(ValidationError.newValidationError()
                .validationErrorType(ValidationErrorType.UnknownDirective)
                .sourceLocation(node.getSourceLocation())
                .description("Unknown directive '" + node.getName() + "'")
                .build());
    }
}
