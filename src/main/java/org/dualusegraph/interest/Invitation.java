package org.dualusegraph.interest;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dualusegraph.membership.MembershipStatus;
import org.dualusegraph.opportunity.OpportunityState;
import org.dualusegraph.opportunity.TransferOpportunityEntity;
import org.dualusegraph.organisation.OrganisationEntity;
import org.dualusegraph.platform.read.Sight;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Whether an opportunity takes an expression of interest, and from whom. */
@Singleton
class Invitation {

    private final Session session;
    private final Sight sight;

    Invitation(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    boolean sees(Change change, UUID opportunity) {
        return session.doReturningWork(connection ->
                        sight.texts(connection, change.viewer(), "TransferOpportunity", opportunity, "ARRAY[]::text[]"))
                != null;
    }

    /**
     * Locks the opportunity, which stays as it is until the end of the transaction.
     *
     * @return the organisation
     * @throws RejectedException when the opportunity takes no answers, or none of this organisation
     */
    OrganisationEntity require(UUID opportunityId, UUID organisationId) {
        TransferOpportunityEntity opportunity = Objects.requireNonNull(
                session.find(TransferOpportunityEntity.class, opportunityId, LockModeType.PESSIMISTIC_WRITE));
        OrganisationEntity organisation =
                Objects.requireNonNull(session.find(OrganisationEntity.class, organisationId));
        if (organisationId.equals(opportunity.ownerId)) {
            throw rejected(UserErrorCode.INVALID_VALUE, "opportunity", "An organisation does not answer to itself.");
        }
        if (!isOpen(opportunity)) {
            throw notOpen();
        }
        String obstacle = obstacle(opportunity, organisation);
        if (obstacle != null) {
            throw rejected(UserErrorCode.NOT_ELIGIBLE, "fromOrganisation", obstacle);
        }
        return organisation;
    }

    private static boolean isOpen(TransferOpportunityEntity opportunity) {
        return opportunity.currentState() == OpportunityState.PUBLISHED
                && (opportunity.deadline == null || !opportunity.deadline.isBefore(LocalDate.now(ZoneOffset.UTC)));
    }

    private @Nullable String obstacle(TransferOpportunityEntity opportunity, OrganisationEntity organisation) {
        if (!opportunity.openToNonMembers && !isMember(organisation.id())) {
            return "The opportunity is open to members of the cluster only.";
        }
        if (!opportunity.partnerOrgTypes.isEmpty() && !opportunity.partnerOrgTypes.contains(organisation.type.name())) {
            return "The opportunity asks for other types of organisation.";
        }
        boolean listed = opportunity.partnerCountries.contains(String.valueOf(organisation.countryOfEstablishment));
        boolean accepted = switch (opportunity.partnerCountryMode) {
            case ANY -> true;
            case ALLOW -> listed;
            // An unknown country may be one of those that are not wanted.
            case DENY -> organisation.countryOfEstablishment != null && !listed;
        };
        return accepted ? null : "The opportunity asks for partners from other countries.";
    }

    private boolean isMember(UUID organisation) {
        return session.createSelectionQuery(
                                "select count(*) from ClusterMembershipEntity m where m.status = :active"
                                        + " and m.organisationId = :organisation",
                                Long.class)
                        .setParameter("active", MembershipStatus.ACTIVE)
                        .setParameter("organisation", organisation)
                        .getSingleResult()
                > 0;
    }

    static RejectedException notOpen() {
        return rejected(UserErrorCode.NOT_OPEN, "opportunity", "The opportunity takes no answers any more.");
    }

    static RejectedException rejected(UserErrorCode code, String field, String message) {
        return new RejectedException(UserError.of(code, List.of(field), message));
    }
}
