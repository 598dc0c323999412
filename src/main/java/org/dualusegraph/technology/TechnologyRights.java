package org.dualusegraph.technology;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualusegraph.platform.security.Rule;

/** Who may do what with a technology, in SQL, for the answers and for the checks before a change alike. */
final class TechnologyRights {

    private static final String OWNER = "EXISTS (SELECT 1 FROM technology_owner own WHERE own.technology_id = t.id"
            + " AND own.role <> 'LICENSEE' AND own.organisation_id = ANY(%s))";
    private static final String AFFILIATED = OWNER.formatted(Rule.MY_ORGANISATIONS);
    private static final String EDITOR = OWNER.formatted(as("EDITOR"));
    private static final String REPRESENTATIVE = OWNER.formatted(as("REPRESENTATIVE"));
    private static final String MANAGER = "'CLUSTER_MANAGER' = ANY(:roles)";
    private static final String MANAGER_OR_OFFICER = "(" + MANAGER + " OR 'EXPORT_CONTROL_OFFICER' = ANY(:roles))";

    /** What the viewer may do with {@code t}, whatever its state. */
    static final String PERMITTED = actions(TechnologyRights::who);

    /** What the viewer may do with {@code t} now. */
    static final String ALLOWED = actions(action -> "t.state IN (" + states(action) + ") AND " + who(action));

    private TechnologyRights() {}

    private static String who(TechnologyAction action) {
        return switch (action) {
            case UPDATE -> EDITOR;
            case SUBMIT -> REPRESENTATIVE;
            case REQUEST_CHANGES, APPROVE -> MANAGER + " AND NOT " + AFFILIATED;
            case SUSPEND -> MANAGER_OR_OFFICER;
            case RESUME -> MANAGER_OR_OFFICER + " AND NOT " + AFFILIATED;
            case ARCHIVE -> "(" + MANAGER + " OR " + REPRESENTATIVE + ")";
        };
    }

    private static String as(String role) {
        return "(SELECT viewer_organisations_as(:subject, '" + role + "'))::uuid[]";
    }

    private static String actions(Function<TechnologyAction, String> condition) {
        return Stream.of(TechnologyAction.values())
                .map(action -> "CASE WHEN " + condition.apply(action) + " THEN '" + action + "' END")
                .collect(Collectors.joining(", ", "array_remove(ARRAY[", "]::text[], NULL)"));
    }

    private static String states(TechnologyAction action) {
        return action.moves().stream()
                .map(move -> "'" + move.from() + "'")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
