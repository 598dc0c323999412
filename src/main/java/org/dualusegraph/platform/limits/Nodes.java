package org.dualusegraph.platform.limits;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.Node;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;

/** Looks at every node of a document, wherever it stands. */
final class Nodes {

    /** No field takes longer numbers, and the engine writes them out again and again, which takes the square of their length. */
    private static final int DIGITS = 40;

    private static final double BITS_PER_DIGIT = 3.33;

    private Nodes() {}

    /**
     * Counts the directives.
     *
     * @throws RequestException GRAPHQL_VALIDATION_FAILED when a number is absurdly long
     */
    @SuppressWarnings("rawtypes") // the library's nodes are raw
    static int directives(Document document) {
        int count = 0;
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(document);
        while (!waiting.isEmpty()) {
            Node<?> node = waiting.pop();
            if (node instanceof Directive) {
                count++;
            }
            if (isAbsurd(node)) {
                throw new RequestException(
                        ErrorCode.GRAPHQL_VALIDATION_FAILED, "A number has more than " + DIGITS + " digits.");
            }
            waiting.addAll(node.getChildren());
        }
        return count;
    }

    private static boolean isAbsurd(Node<?> node) {
        return switch (node) {
            case IntValue number -> number.getValue().bitLength() > DIGITS * BITS_PER_DIGIT;
            case FloatValue number -> isAbsurd(number.getValue());
            default -> false;
        };
    }

    /** By bits: counting the digits would write the number out. */
    private static boolean isAbsurd(BigDecimal number) {
        return number.unscaledValue().bitLength() > DIGITS * BITS_PER_DIGIT || Math.abs((long) number.scale()) > 400;
    }
}
