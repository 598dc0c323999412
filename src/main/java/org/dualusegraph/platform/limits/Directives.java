package org.dualusegraph.platform.limits;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the directives of a document, wherever they stand. */
final class Directives {

    private Directives() {}

    @SuppressWarnings("rawtypes") // the library's nodes are raw
    static int in(Document document) {
        int count = 0;
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(document);
        while (!waiting.isEmpty()) {
            Node<?> node = waiting.pop();
            if (node instanceof Directive) {
                count++;
            }
            waiting.addAll(node.getChildren());
        }
        return count;
    }
}
