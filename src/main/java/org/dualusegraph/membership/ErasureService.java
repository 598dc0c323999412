package org.dualusegraph.membership;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.audit.PersonalData;
import org.dualusegraph.platform.security.ViewerRole;
import org.dualusegraph.platform.workflow.Workflow;
import org.dualusegraph.platform.workflow.Workflows;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.MutationModel;
import org.dualusegraph.platform.write.Mutations;
import org.hibernate.Session;

/** Forgets persons: the row stays without anything that tells who it was, so that what hangs on it stays whole. */
@Singleton
public class ErasureService implements MutationModel {

    private static final List<String> FORGET = List.of(
            "DELETE FROM idempotency_key WHERE subject = :subject",
            "DELETE FROM rate_bucket WHERE id = 'subject ' || :subject");

    private final Session session;
    private final Workflows workflows;
    private final Actors actors;
    private final Admins admins;
    private final Instance<PersonalData> rooms;

    public ErasureService(
            Session session, Workflows workflows, Actors actors, Admins admins, Instance<PersonalData> rooms) {
        this.session = session;
        this.workflows = workflows;
        this.actors = actors;
        this.admins = admins;
        this.rooms = rooms;
    }

    @Override
    public void declare(Mutations mutations) {
        Workflow<PersonEntity> workflow =
                workflows.of(mutations, "Person", People.PERSON, PersonEntity.class, PersonRights.RIGHTS);
        workflow.on("erasePerson", PersonAction.ERASE, this::who, this::erase);
    }

    private UUID who(Change change) {
        UUID named = change.input().optional("id", null, id -> id.key(People.PERSON));
        return named == null ? actors.person(change.subject()) : named;
    }

    private void erase(PersonEntity person, Change change) {
        PersonAction.ERASE.require(person.currentState());
        withdrawApplications(person, change);
        endAffiliations(person, change);
        FORGET.forEach(sql -> session.createNativeMutationQuery(sql)
                .setParameter("subject", person.subject)
                .executeUpdate());
        rooms.forEach(room -> room.erase(person.id()));
        person.erase(Instant.now());
    }

    /** Nobody must become ADMIN of an organisation without being anybody. */
    private void withdrawApplications(PersonEntity person, Change change) {
        session
                .createSelectionQuery(
                        "from MembershipApplicationEntity a where a.applicantId = :person",
                        MembershipApplicationEntity.class)
                .setParameter("person", person.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .filter(application -> MembershipApplicationAction.WITHDRAW.leaves(application.state))
                .forEach(
                        application -> workflows.change(change, Applications.TYPE, application, application::withdraw));
    }

    /** After the applications, one of which may have made an affiliation meanwhile. */
    private void endAffiliations(PersonEntity person, Change change) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<AffiliationEntity> affiliations = session.createSelectionQuery(
                        "from AffiliationEntity a where a.personId = :person", AffiliationEntity.class)
                .setParameter("person", person.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .list();
        for (AffiliationEntity affiliation : affiliations) {
            if (!change.viewer().has(ViewerRole.CLUSTER_MANAGER)) {
                admins.requireAnother(affiliation);
            }
            workflows.change(change, "Affiliation", affiliation, () -> affiliation.forget(today));
        }
    }
}
