package org.dualusegraph.organisation;

import org.dualusegraph.platform.workflow.Rights;

/** Who may do what with an organisation. */
final class OrganisationRights {

    static final Rights RIGHTS = Rights.of(OrganisationAction.class, "t.status", OrganisationRights::who);

    private OrganisationRights() {}

    private static String who(OrganisationAction action) {
        return switch (action) {
            case UPDATE -> "(" + Rights.MANAGER + " OR t.id = ANY(" + Rights.organisationsAs("REPRESENTATIVE") + "))";
        };
    }
}
