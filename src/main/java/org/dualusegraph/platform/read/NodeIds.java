package org.dualusegraph.platform.read;

import java.util.List;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;

/** The ids that the fields {@code node} and {@code nodes} are asked for. */
final class NodeIds {

    private static final int MAXIMUM = 100;

    private NodeIds() {}

    static List<String> of(Plan.Nodes nodes, Arguments arguments) {
        Object value = arguments.of(nodes.call()).get(nodes.list() ? "ids" : "id");
        if (!(value instanceof List<?> ids)) {
            return List.of(String.valueOf(value));
        }
        if (ids.size() > MAXIMUM) {
            throw new RequestException(ErrorCode.INVALID_ARGUMENT, "Ask for at most 100 ids at a time.");
        }
        return ids.stream().map(String::valueOf).toList();
    }
}
