package org.dualusegraph.organisation;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.platform.security.ViewerRole;
import org.dualusegraph.platform.workflow.Workflow;
import org.dualusegraph.platform.workflow.Workflows;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.dualusegraph.platform.write.MutationModel;
import org.dualusegraph.platform.write.Mutations;

/** Makes every change of an organisation. */
@Singleton
public class OrganisationService implements MutationModel {

    private final Workflows workflows;
    private final IdentifierRegistry identifiers;

    public OrganisationService(Workflows workflows, IdentifierRegistry identifiers) {
        this.workflows = workflows;
        this.identifiers = identifiers;
    }

    @Override
    public void declare(Mutations mutations) {
        Workflow<OrganisationEntity> workflow = workflows.of(
                mutations, "Organisation", Organisations.TAG, OrganisationEntity.class, OrganisationRights.RIGHTS);
        workflow.on("updateOrganisation", OrganisationAction.UPDATE, this::update);
    }

    private void update(OrganisationEntity organisation, Change change) {
        Input input = change.input().get("content", InputValue::object);
        OrganisationContent content =
                new OrganisationContent(organisation, input, change.viewer().has(ViewerRole.CLUSTER_MANAGER));
        content.patch();
        List<IdentifierValue> wanted = content.identifiers();
        Set<UUID> concepts = content.concepts();
        input.check();
        identifiers.requireFree(wanted, organisation.id(), input.path("identifiers"));
        workflows.requireAll("ConceptEntity", concepts, input.path("concepts"));
        keepOnly(organisation.identifiers, wanted);
        keepOnly(organisation.conceptIds, concepts);
    }

    /** Without touching what stays, so that an identifier keeps the instant of its verification. */
    private static <T> void keepOnly(Set<T> set, Collection<T> wanted) {
        set.retainAll(new HashSet<>(wanted));
        set.addAll(wanted);
    }
}
