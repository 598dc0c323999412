package org.dualusegraph.membership;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.platform.audit.Actors;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.security.ViewerRole;
import org.dualusegraph.platform.workflow.Workflow;
import org.dualusegraph.platform.workflow.Workflows;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.Input;
import org.dualusegraph.platform.write.MutationModel;
import org.dualusegraph.platform.write.Mutations;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.hibernate.Session;

/** Makes every change of an affiliation. */
@Singleton
public class AffiliationService implements MutationModel {

    private static final Duration INVITATION = Duration.ofDays(14);
    private static final int CODE_BYTES = 24;
    private static final int TEXT = 200;

    private final Session session;
    private final Workflows workflows;
    private final Actors actors;
    private final Admins admins;
    private final Acting acting;
    private final SecureRandom random = new SecureRandom();

    public AffiliationService(Session session, Workflows workflows, Actors actors, Admins admins, Acting acting) {
        this.session = session;
        this.workflows = workflows;
        this.actors = actors;
        this.admins = admins;
        this.acting = acting;
    }

    @Override
    public void declare(Mutations mutations) {
        Workflow<AffiliationEntity> workflow = workflows.of(
                mutations, "Affiliation", People.AFFILIATION, AffiliationEntity.class, AffiliationRights.RIGHTS);
        workflow.create("inviteAffiliate", this::invite);
        workflow.finding("acceptInvitation", this::invited, this::accept);
        workflow.on("changeAffiliationRole", AffiliationAction.CHANGE_ROLE, this::changeRole);
        workflow.on("suspendAffiliation", AffiliationAction.SUSPEND, (affiliation, change) -> {
            requireAnotherAdmin(affiliation, change);
            affiliation.suspend();
        });
        workflow.on("resumeAffiliation", AffiliationAction.RESUME, (affiliation, change) -> affiliation.resume());
        workflow.on("endAffiliation", AffiliationAction.END, (affiliation, change) -> {
            requireAnotherAdmin(affiliation, change);
            affiliation.end(today());
        });
    }

    private AffiliationEntity invite(Change change) {
        Input input = change.input();
        UUID organisation = input.get("organisation", id -> id.key("OR"));
        workflows.requireAll("OrganisationEntity", List.of(organisation), input.path("organisation"));
        if (!change.viewer().has(ViewerRole.CLUSTER_MANAGER)
                && !actors.organisations(change.subject(), "ADMIN").contains(organisation)) {
            throw new RequestException(ErrorCode.FORBIDDEN, "You may not do this.");
        }
        AffiliationEntity affiliation = new AffiliationEntity();
        affiliation.organisationId = organisation;
        affiliation.role = input.get("role", role -> role.constant(AffiliationRole.class));
        affiliation.title = input.optional("title", null, title -> title.text(TEXT));
        input.check();
        affiliation.invite(
                actors.person(change.subject()), code(), Instant.now().plus(INVITATION));
        return affiliation;
    }

    private String code() {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Who knows the code needs no other right; two at once wait for each other. */
    private AffiliationEntity invited(Change change) {
        AffiliationEntity invited = session.createSelectionQuery(
                        "from AffiliationEntity a where a.invitationCode = :code and a.status = :invited"
                                + " and a.invitationExpiresAt > instant",
                        AffiliationEntity.class)
                .setParameter("code", change.input().get("code", code -> code.text(TEXT)))
                .setParameter("invited", AffiliationStatus.INVITED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull();
        if (invited == null) {
            throw new RejectedException(UserError.notFound(change.input().path("code")));
        }
        return invited;
    }

    private void accept(AffiliationEntity invitation, Change change) {
        UUID person = acting.person(change);
        long others = session.createSelectionQuery(
                        "select count(*) from AffiliationEntity a where a.personId = :person"
                                + " and a.organisationId = :organisation and a.status <> :ended",
                        Long.class)
                .setParameter("person", person)
                .setParameter("organisation", invitation.organisationId)
                .setParameter("ended", AffiliationStatus.ENDED)
                .getSingleResult();
        if (others > 0) {
            throw new RejectedException(UserError.of(
                    UserErrorCode.INVALID_VALUE,
                    change.input().path("code"),
                    "You have an affiliation with this organisation already."));
        }
        invitation.accept(person, today());
    }

    private void changeRole(AffiliationEntity affiliation, Change change) {
        Input input = change.input();
        AffiliationRole role = input.get("role", value -> value.constant(AffiliationRole.class));
        if (role != AffiliationRole.ADMIN) {
            requireAnotherAdmin(affiliation, change);
        }
        affiliation.changeRole(role);
        affiliation.title = input.optional("title", affiliation.title, title -> title.text(TEXT));
        input.check();
    }

    private void requireAnotherAdmin(AffiliationEntity affiliation, Change change) {
        if (!change.viewer().has(ViewerRole.CLUSTER_MANAGER)) {
            admins.requireAnother(affiliation);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
