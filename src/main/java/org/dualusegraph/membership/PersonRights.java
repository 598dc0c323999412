package org.dualusegraph.membership;

import org.dualusegraph.platform.workflow.Rights;

/** Who may do what with a person. */
final class PersonRights {

    private static final String STATE = "CASE WHEN t.erased_at IS NULL THEN 'ACTIVE' ELSE 'ERASED' END";

    static final Rights RIGHTS = Rights.of(PersonAction.class, STATE, PersonRights::who);

    private PersonRights() {}

    private static String who(PersonAction action) {
        return switch (action) {
            case UPDATE -> "t.subject = :subject";
            case ERASE -> "(t.subject = :subject OR " + Rights.MANAGER + ")";
        };
    }
}
