package org.dualusegraph.technology;

import org.dualusegraph.platform.security.Rule;
import org.dualusegraph.platform.workflow.Rights;

/** Who may do what with a technology. */
final class TechnologyRights {

    private static final String OWNER = "EXISTS (SELECT 1 FROM technology_owner own WHERE own.technology_id = t.id"
            + " AND own.role <> 'LICENSEE' AND own.organisation_id = ANY(%s))";
    private static final String AFFILIATED = OWNER.formatted(Rule.MY_ORGANISATIONS);
    private static final String EDITOR = OWNER.formatted(Rights.organisationsAs("EDITOR"));
    private static final String REPRESENTATIVE = OWNER.formatted(Rights.organisationsAs("REPRESENTATIVE"));

    static final Rights RIGHTS = Rights.of(TechnologyAction.class, "t.state", TechnologyRights::who);

    private TechnologyRights() {}

    private static String who(TechnologyAction action) {
        return switch (action) {
            case UPDATE, DISCARD_REVISION -> EDITOR;
            case SUBMIT, RETRACT -> REPRESENTATIVE;
            case REQUEST_CHANGES, APPROVE -> Rights.MANAGER + " AND NOT " + AFFILIATED;
            case SUSPEND -> Rights.MANAGER_OR_OFFICER;
            case RESUME -> Rights.MANAGER_OR_OFFICER + " AND NOT " + AFFILIATED;
            case ARCHIVE -> "(" + Rights.MANAGER + " OR " + REPRESENTATIVE + ")";
        };
    }
}
