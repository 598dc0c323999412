package org.dualusegraph.organisation;

import static org.dualusegraph.organisation.OrganisationStatus.ACTIVE;
import static org.dualusegraph.organisation.OrganisationStatus.INACTIVE;
import static org.dualusegraph.organisation.OrganisationStatus.WITHDRAWN;

import java.util.Set;
import org.dualusegraph.platform.workflow.Action;
import org.dualusegraph.platform.workflow.Move;
import org.eclipse.microprofile.graphql.Description;

@Description("What can be done with an organisation.")
public enum OrganisationAction implements Action<OrganisationStatus> {
    @Description("updateOrganisation: its representatives, and cluster managers.")
    UPDATE(Action.staying(ACTIVE, INACTIVE, WITHDRAWN));

    private final Set<Move<OrganisationStatus>> moves;

    OrganisationAction(Set<Move<OrganisationStatus>> moves) {
        this.moves = moves;
    }

    @Override
    public Set<Move<OrganisationStatus>> moves() {
        return moves;
    }
}
