package org.dualusegraph.platform.workflow;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who may do what with an object, in SQL, for the answers and for the checks before a change alike.
 *
 * @param actions everything that can be done
 * @param permitted an array of what the viewer may do with {@code t}, whatever its state
 * @param allowed an array of what the viewer may do with {@code t} now
 */
public record Rights(List<? extends Action<?>> actions, String permitted, String allowed) {

    public static final String MANAGER = "'CLUSTER_MANAGER' = ANY(:roles)";
    public static final String OFFICER = "'EXPORT_CONTROL_OFFICER' = ANY(:roles)";
    public static final String MANAGER_OR_OFFICER = "(" + MANAGER + " OR " + OFFICER + ")";

    /**
     * @param state the current state, on {@code t.}
     * @param who the condition on the viewer for an action, on {@code t.}
     */
    public static <A extends Enum<A> & Action<?>> Rights of(Class<A> type, String state, Function<A, String> who) {
        return of(type, state, who, action -> "TRUE");
    }

    /** @param when what an action needs of {@code t} beside its state */
    public static <A extends Enum<A> & Action<?>> Rights of(
            Class<A> type, String state, Function<A, String> who, Function<A, String> when) {
        List<A> actions = List.of(type.getEnumConstants());
        return new Rights(
                actions,
                array(actions, who),
                array(
                        actions,
                        action -> "%s IN (%s) AND (%s) AND %s"
                                .formatted(state, states(action), when.apply(action), who.apply(action))));
    }

    /** The viewer's organisations for which it holds at least this role. */
    public static String organisationsAs(String role) {
        return "(SELECT viewer_organisations_as(:subject, '" + role + "'))::uuid[]";
    }

    private static <A extends Action<?>> String array(List<A> actions, Function<A, String> condition) {
        return actions.stream()
                .map(action -> "CASE WHEN " + condition.apply(action) + " THEN '" + action.name() + "' END")
                .collect(Collectors.joining(", ", "array_remove(ARRAY[", "]::text[], NULL)"));
    }

    private static String states(Action<?> action) {
        return action.moves().stream()
                .map(move -> "'" + move.from() + "'")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
