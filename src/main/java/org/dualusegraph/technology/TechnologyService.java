package org.dualusegraph.technology;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dualusegraph.membership.MembershipStatus;
import org.dualusegraph.platform.audit.Actors;
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
        workflow.on("retractTechnology", TechnologyAction.RETRACT, (technology, change) -> technology.retract());
        workflow.on(
                "discardTechnologyRevision",
                TechnologyAction.DISCARD_REVISION,
                (technology, change) -> technology.discardRevision());
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
            throw RequestException.forbidden();
        }
        TechnologyEntity technology = new TechnologyEntity();
        Input content = change.input().get("content", InputValue::object);
        for (String field : List.of("title", "direction", "owners")) {
            if (!content.has(field)) {
                content.reject(UserErrorCode.REQUIRED, field, "A technology needs this field.");
            }
        }
        technology.take(read(technology, content, mine));
        return technology;
    }

    private void update(TechnologyEntity technology, Change change) {
        technology.requireUpdatable();
        Set<UUID> mine = actors.organisations(change.subject(), "EDITOR");
        technology.update(read(technology, change.input().get("content", InputValue::object), mine));
    }

    /** The content with the changes of the input, all of it sound. */
    private TechnologyContent read(TechnologyEntity technology, Input input, Set<UUID> mine) {
        TechnologyContent content = technology.draft().patched(input);
        requireConsent(technology, content, input, mine);
        input.check();
        if (input.has("owners")) {
            List<UUID> owners =
                    content.owners().stream().map(OwnerShare::organisationId).toList();
            workflows.requireAll("OrganisationEntity", owners, input.path("owners"));
        }
        workflows.requireAll("ConceptEntity", content.conceptIds(), input.path("concepts"));
        return content;
    }

    /** Nobody is made an owner by strangers: an organisation is named as one by its own editors, unless it is one already. */
    private static void requireConsent(
            TechnologyEntity technology, TechnologyContent content, Input input, Set<UUID> mine) {
        Set<UUID> owners = content.holders();
        Set<UUID> before = new HashSet<>(technology.parties());
        before.addAll(technology.draft().holders());
        if (before.isEmpty() && !owners.isEmpty() && Collections.disjoint(owners, mine)) {
            throw RequestException.forbidden();
        }
        before.addAll(mine);
        if (!before.containsAll(owners)) {
            input.reject(
                    UserErrorCode.INVALID_VALUE,
                    "owners",
                    "Only its own editors name an organisation as OWNER or CO_OWNER; name it as LICENSEE, or ask them.");
        }
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
}
