package org.dualusegraph.membership;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.organisation.OrganisationEntity;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.hibernate.Session;

/** Knows who manages the people of an organisation. */
@Singleton
class Admins {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Session session;

    Admins(Session session) {
        this.session = session;
    }

    boolean has(UUID organisation) {
        return isThere(organisation, NOBODY);
    }

    /**
     * Checks that the organisation keeps an active ADMIN without this affiliation; holding the organisation, so that of two
     * who take each other away one stays.
     *
     * @throws RejectedException LAST_ADMIN
     */
    void requireAnother(AffiliationEntity affiliation) {
        UUID organisation = affiliation.organisationId;
        if (organisation == null || !affiliation.isActiveAdmin()) {
            return;
        }
        session.find(OrganisationEntity.class, organisation, LockModeType.PESSIMISTIC_WRITE);
        if (!isThere(organisation, affiliation.id())) {
            throw new RejectedException(UserError.of(
                    UserErrorCode.LAST_ADMIN,
                    List.of(),
                    "The organisation would have no active ADMIN. Give somebody else that role first, or ask a cluster"
                            + " manager."));
        }
    }

    private boolean isThere(UUID organisation, UUID except) {
        return session.createSelectionQuery(
                                "select count(*) from AffiliationEntity a where a.organisationId = :organisation"
                                        + " and a.role = :admin and a.status = :active and a.id <> :except",
                                Long.class)
                        .setParameter("organisation", organisation)
                        .setParameter("admin", AffiliationRole.ADMIN)
                        .setParameter("active", AffiliationStatus.ACTIVE)
                        .setParameter("except", except)
                        .getSingleResult()
                > 0;
    }
}
