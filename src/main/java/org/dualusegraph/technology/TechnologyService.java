package org.dualusegraph.technology;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.dualusegraph.membership.MembershipStatus;
import org.dualusegraph.membership.People;
import org.dualusegraph.platform.audit.AuditEntry;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.read.Sight;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.ChangeService;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.InputValue;
import org.dualusegraph.platform.write.MutationModel;
import org.dualusegraph.platform.write.Mutations;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.hibernate.Session;

/** Makes every change of a technology: who may, on which version, with its audit row, in one transaction. */
@Singleton
public class TechnologyService implements MutationModel {

    private static final String TYPE = "Technology";
    private static final int NOTE = 2_000;

    private final Session session;
    private final ChangeService changes;
    private final People people;
    private final Sight sight;

    public TechnologyService(Session session, ChangeService changes, People people, Sight sight) {
        this.session = session;
        this.changes = changes;
        this.people = people;
        this.sight = sight;
    }

    @Override
    public void declare(Mutations mutations) {
        mutations.on("createTechnology", change -> changes.create(change, () -> create(change)));
        on(mutations, "updateTechnology", TechnologyAction.UPDATE, this::update);
        on(mutations, "submitTechnology", TechnologyAction.SUBMIT, (technology, input) -> technology.submit());
        on(
                mutations,
                "requestTechnologyChanges",
                TechnologyAction.REQUEST_CHANGES,
                (technology, input) -> technology.requestChanges(input.get("note", text -> text.text(NOTE))));
        on(mutations, "approveTechnology", TechnologyAction.APPROVE, (technology, input) -> {
            technology.approve();
            requireMember(technology);
        });
        on(
                mutations,
                "suspendTechnology",
                TechnologyAction.SUSPEND,
                (technology, input) -> technology.suspend(input.get("reason", text -> text.text(NOTE))));
        on(mutations, "resumeTechnology", TechnologyAction.RESUME, (technology, input) -> {
            technology.resume();
            requireMember(technology);
        });
        on(mutations, "archiveTechnology", TechnologyAction.ARCHIVE, (technology, input) -> technology.archive());
    }

    private void on(
            Mutations mutations, String field, TechnologyAction action, BiConsumer<TechnologyEntity, Input> move) {
        mutations.on(field, change -> changes.run(change, () -> change(change, action, move)));
    }

    private UUID create(Change change) {
        people.add(change.subject());
        Set<UUID> mine = editedBy(change.subject());
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
        session.persist(technology);
        session.flush();
        UUID id = technology.id();
        session.persist(new AuditEntry(change.subject(), change.mutation(), TYPE, id, change.requestId())
                .between(null, null, technology.state.name(), technology.version));
        return id;
    }

    private UUID change(Change change, TechnologyAction action, BiConsumer<TechnologyEntity, Input> move) {
        people.add(change.subject());
        UUID id = change.input().get("id", value -> value.key(Technologies.TAG));
        TechnologyEntity technology = session.find(TechnologyEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        List<String> permitted = session.doReturningWork(
                connection -> sight.texts(connection, change.viewer(), TYPE, id, TechnologyRights.PERMITTED));
        if (technology == null || permitted == null) {
            throw new RejectedException(UserError.notFound(change.input().path("id")));
        }
        if (!permitted.contains(action.name())) {
            throw forbidden();
        }
        requireVersion(technology, change.input());
        TechnologyState stateBefore = technology.state;
        int versionBefore = technology.version;
        try {
            move.accept(technology, change.input());
        } catch (IllegalMoveException illegal) {
            throw illegalMove(illegal, technology.state, permitted);
        }
        session.flush();
        if (technology.version != versionBefore) {
            session.persist(new AuditEntry(change.subject(), change.mutation(), TYPE, id, change.requestId())
                    .between(stateBefore.name(), versionBefore, technology.state.name(), technology.version));
        }
        return id;
    }

    private void update(TechnologyEntity technology, Input input) {
        technology.requireUpdatable();
        technology.update(read(technology.draft(), input.get("content", InputValue::object)));
    }

    /** The content with the changes of the input, all of it sound. */
    private TechnologyContent read(TechnologyContent before, Input input) {
        TechnologyContent content = before.patched(input);
        input.check();
        if (input.has("owners")) {
            List<UUID> owners =
                    content.owners().stream().map(OwnerShare::organisationId).toList();
            requireAll("OrganisationEntity", owners, input.path("owners"));
        }
        requireAll("ConceptEntity", content.conceptIds(), input.path("concepts"));
        return content;
    }

    private void requireAll(String entity, Collection<UUID> ids, List<String> field) {
        long found = ids.isEmpty()
                ? 0
                : session.createSelectionQuery("select count(*) from " + entity + " e where e.id in :ids", Long.class)
                        .setParameter("ids", ids)
                        .getSingleResult();
        if (found < ids.size()) {
            throw new RejectedException(UserError.notFound(field));
        }
    }

    private Set<UUID> editedBy(String subject) {
        return new HashSet<>(
                session.createNativeQuery("SELECT unnest(viewer_organisations_as(:subject, 'EDITOR'))", UUID.class)
                        .setParameter("subject", subject)
                        .getResultList());
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

    private static void requireVersion(TechnologyEntity technology, Input input) {
        int expected = input.get("expectedVersion", version -> version.integer(0, Integer.MAX_VALUE));
        if (expected != technology.version) {
            throw new RejectedException(UserError.of(
                    UserErrorCode.CONFLICT,
                    input.path("expectedVersion"),
                    "The technology has changed since; its version is " + technology.version + " now."));
        }
    }

    private static RejectedException illegalMove(
            IllegalMoveException illegal, TechnologyState state, List<String> permitted) {
        List<String> allowed = TechnologyAction.from(state).stream()
                .map(Enum::name)
                .filter(permitted::contains)
                .toList();
        String message =
                illegal.getMessage() + (allowed.isEmpty() ? "" : " Allowed: " + String.join(", ", allowed) + ".");
        return new RejectedException(new UserError(UserErrorCode.ILLEGAL_TRANSITION, List.of(), message, allowed));
    }

    private static RequestException forbidden() {
        return new RequestException(ErrorCode.FORBIDDEN, "You may not do this.");
    }
}
