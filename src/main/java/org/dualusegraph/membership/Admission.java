package org.dualusegraph.membership;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dualusegraph.organisation.IdentifierRegistry;
import org.dualusegraph.organisation.OrganisationEntity;
import org.dualusegraph.platform.workflow.Workflows;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.hibernate.Session;

/** What an approved application brings about, in the transaction of its approval. */
@Singleton
class Admission {

    private final Session session;
    private final Workflows workflows;
    private final IdentifierRegistry identifiers;

    Admission(Session session, Workflows workflows, IdentifierRegistry identifiers) {
        this.session = session;
        this.workflows = workflows;
        this.identifiers = identifiers;
    }

    /**
     * Makes the organisation where it was proposed, its membership, and its ADMIN where it has none.
     *
     * @return the organisation
     * @throws RejectedException when it is a member already, or an identifier belongs to another organisation
     */
    UUID admit(MembershipApplicationEntity application, MembershipCategory category, Change change) {
        UUID organisation = organisation(application, change);
        requireNoMembership(organisation, List.of("organisation"));
        ClusterMembershipEntity membership = new ClusterMembershipEntity();
        membership.organisationId = organisation;
        membership.category = category;
        membership.since = today();
        workflows.add(change, Memberships.TYPE, membership);
        appoint(Objects.requireNonNull(application.applicantId), organisation, change);
        return organisation;
    }

    /** @throws RejectedException INVALID_VALUE when the organisation has a membership that has not ended */
    void requireNoMembership(UUID organisation, List<String> field) {
        long memberships = session.createSelectionQuery(
                        "select count(*) from ClusterMembershipEntity m where m.organisationId = :organisation"
                                + " and m.status <> :ended",
                        Long.class)
                .setParameter("organisation", organisation)
                .setParameter("ended", MembershipStatus.ENDED)
                .getSingleResult();
        if (memberships > 0) {
            throw new RejectedException(UserError.of(
                    UserErrorCode.INVALID_VALUE, field, "The organisation has a membership that has not ended."));
        }
    }

    /** @throws RejectedException INVALID_VALUE at each identifier that belongs to an organisation in the graph */
    void requireNew(ProposedOrganisation proposed, List<String> field) {
        identifiers.requireFree(proposed.identifierValues(), null, field);
    }

    private UUID organisation(MembershipApplicationEntity application, Change change) {
        if (application.organisationId != null) {
            session.find(OrganisationEntity.class, application.organisationId, LockModeType.PESSIMISTIC_WRITE);
            return application.organisationId;
        }
        ProposedOrganisation proposed = Objects.requireNonNull(application.proposed);
        requireNew(proposed, List.of("proposed", "identifiers"));
        OrganisationEntity organisation = proposed.organisation();
        organisation.helix = application.helix == null ? organisation.helix : application.helix;
        workflows.add(change, "Organisation", organisation);
        return organisation.id();
    }

    private void appoint(UUID applicant, UUID organisation, Change change) {
        List<AffiliationEntity> people = session.createSelectionQuery(
                        "from AffiliationEntity a where a.organisationId = :organisation and a.status <> :ended",
                        AffiliationEntity.class)
                .setParameter("organisation", organisation)
                .setParameter("ended", AffiliationStatus.ENDED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .list();
        if (people.stream().anyMatch(AffiliationEntity::isActiveAdmin)) {
            return;
        }
        AffiliationEntity known = people.stream()
                .filter(affiliation -> applicant.equals(affiliation.personId))
                .findFirst()
                .orElse(null);
        if (known == null) {
            workflows.add(change, "Affiliation", AffiliationEntity.admin(applicant, organisation, today()));
        } else {
            workflows.change(change, "Affiliation", known, () -> known.appoint(today()));
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
