package org.dualusegraph.technology;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.membership.MembershipStatus;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.workflow.Workflow;
import org.dualusegraph.platform.workflow.Workflows;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.dualusegraph.platform.write.MutationModel;
import org.dualusegraph.platform.write.Mutations;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.hibernate.Session;

/** Makes every change of a technology. */
@Singleton
public class TechnologyService implements MutationModel {

    private static final int NOTE = 2_000;

    private final Session session;
    private final Workflows workflows;
    private final Actors actors;

    public TechnologyService(Session session, Workflows workflows, Actors actors) {
        this.session = session;
        this.workflows = workflows;
        this.actors = actors;
    }

    @Override
    public void declare(Mutations mutations) {
        Workflow<TechnologyEntity> workflow = workflows.of(
                mutations, "Technology", Technologies.TAG, TechnologyEntity.class, TechnologyRights.RIGHTS);
        workflow.create("createTechnology", this::create);
        workflow.on("updateTechnology", TechnologyAction.UPDATE, this::update);
        workflow.on("submitTechnology", TechnologyAction.SUBMIT, (technology, change) -> technology.submit());
        workflow.on(
                "requestTechnologyChanges",
                TechnologyAction.REQUEST_CHANGES,
                (technology, change) -> technology.requestChanges(note(change, "note")));
        workflow.on("approveTechnology", TechnologyAction.APPROVE, (technology, change) -> {
            technology.approve();
            requireMember(technology);
        });
        workflow.on(
                "suspendTechnology",
                TechnologyAction.SUSPEND,
                (technology, change) -> technology.suspend(note(change, "reason")));
        workflow.on("resumeTechnology", TechnologyAction.RESUME, (technology, change) -> {
            technology.resume();
            requireMember(technology);
        });
        workflow.on("archiveTechnology", TechnologyAction.ARCHIVE, (technology, change) -> technology.archive());
    }

    private static String note(Change change, String field) {
        return change.input().get(field, text -> text.text(NOTE));
    }

    private TechnologyEntity create(Change change) {
        Set<UUID> mine = actors.organisations(change.subject(), "EDITOR");
        if (mine.isEmpty()) {
            throw forbidden();
        }
        TechnologyEntity technology = new TechnologyEntity();
        Input content = change.input().get("content", InputValue::object);
        for (String field : List.of("title", "direction", "owners")) {
            if (!content.has(field)) {
                content.reject(UserErrorCode.REQUIRED, field, "A technology needs this field.");
            }
        }
        technology.take(read(technology.content(), content));
        if (mine.stream().noneMatch(technology::isOwnedBy)) {
            throw forbidden();
        }
        return technology;
    }

    private void update(TechnologyEntity technology, Change change) {
        technology.requireUpdatable();
        technology.update(read(technology.draft(), change.input().get("content", InputValue::object)));
    }

    /** The content with the changes of the input, all of it sound. */
    private TechnologyContent read(TechnologyContent before, Input input) {
        TechnologyContent content = before.patched(input);
        input.check();
        if (input.has("owners")) {
            List<UUID> owners =
                    content.owners().stream().map(OwnerShare::organisationId).toList();
            workflows.requireAll("OrganisationEntity", owners, input.path("owners"));
        }
        workflows.requireAll("ConceptEntity", content.conceptIds(), input.path("concepts"));
        return content;
    }

    private void requireMember(TechnologyEntity technology) {
        List<UUID> owners = technology.owners.stream()
                .filter(owner -> owner.role() == OwnerRole.OWNER)
                .map(OwnerShare::organisationId)
                .toList();
        long members = session.createSelectionQuery(
                        "select count(*) from ClusterMembershipEntity m where m.status = :active"
                                + " and m.organisationId in :owners",
                        Long.class)
                .setParameter("active", MembershipStatus.ACTIVE)
                .setParameter("owners", owners)
                .getSingleResult();
        if (members == 0) {
            throw new RejectedException(UserError.of(
                    UserErrorCode.OWNER_NOT_MEMBER,
                    List.of("owners"),
                    "None of its owners has an active cluster membership."));
        }
    }

    private static RequestException forbidden() {
        return new RequestException(ErrorCode.FORBIDDEN, "You may not do this.");
    }
}
