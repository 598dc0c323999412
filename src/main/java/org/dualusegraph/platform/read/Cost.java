package org.dualusegraph.platform.read;

import java.util.HashMap;
import java.util.Map;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.read.Plan.FieldPlan;

/**
 * What an operation may take at most.
 *
 * @param nodes in the answer: the page sizes multiplied on the way down, and one for each count
 * @param statements sent to the database
 */
record Cost(long nodes, long statements) {

    private static final Cost NOTHING = new Cost(0, 0);

    /** Before anything is read: arguments that will be refused count as little. */
    static Cost of(Plan plan, Arguments arguments) {
        Cost cost = NOTHING;
        for (FieldPlan field : plan.query().fields()) {
            cost = cost.and(
                    switch (field.value()) {
                        case Plan.One one -> level(one.level(), 1, arguments);
                        case Plan.Many many -> level(many.level(), 1, arguments);
                        case Plan.Nodes some -> nodes(some, arguments);
                        case Plan.Rows rows -> level(rows.level(), 1, arguments);
                        default -> NOTHING;
                    });
        }
        return cost;
    }

    private Cost and(Cost other) {
        return new Cost(nodes + other.nodes, statements + other.statements);
    }

    /** Of what hangs on so many parents. Pages of 100 at every depth that a document may have fit into a long. */
    private static Cost level(Level level, long parents, Arguments arguments) {
        if (parents == 0) {
            return NOTHING;
        }
        long here = parents * (level.paged() ? PageRequest.assumedSize(arguments, level.call) : 1);
        Cost cost = new Cost((level.rows ? here : 0) + (level.count ? parents : 0), level.statements());
        for (Level.Child child : level.children) {
            cost = cost.and(level(child.level(), here, arguments));
        }
        for (Level.Choice choice : level.choices) {
            cost = cost.and(choice(choice, here, arguments));
        }
        return level.facets == null ? cost : cost.and(facets(level.facets, arguments));
    }

    /** Each row has its object in one of the levels, read with it: the dearest counts, but what hangs on any is a statement. */
    private static Cost choice(Level.Choice choice, long parents, Arguments arguments) {
        long nodes = 0;
        long statements = 0;
        for (Level level : choice.levels().values()) {
            Cost cost = level(level, parents, arguments);
            nodes = Math.max(nodes, cost.nodes);
            statements += cost.statements - level.statements();
        }
        return new Cost(nodes, statements);
    }

    /** A facet is a count; the objects that it counts are read with it, and what hangs on them besides. */
    private static Cost facets(Level facets, Arguments arguments) {
        Cost cost = new Cost(facets.columns.size() + facets.tallies.size(), 0);
        for (Level tally : facets.tallies.values()) {
            cost = cost.and(level(tally, SearchModel.MOST_COUNTED, arguments)).and(new Cost(0, -tally.statements()));
        }
        return cost;
    }

    private static Cost nodes(Plan.Nodes some, Arguments arguments) {
        Map<String, Integer> idsByTag = new HashMap<>();
        try {
            for (String id : NodeIds.of(some, arguments)) {
                idsByTag.merge(GlobalId.decode(id).tag(), 1, Integer::sum);
            }
        } catch (RequestException refusedWhenRead) {
            return NOTHING;
        }
        Cost cost = NOTHING;
        for (Map.Entry<String, Level> level : some.levelsByTag().entrySet()) {
            cost = cost.and(level(level.getValue(), idsByTag.getOrDefault(level.getKey(), 0), arguments));
        }
        return cost;
    }
}
