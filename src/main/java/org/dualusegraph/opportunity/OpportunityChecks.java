package org.dualusegraph.opportunity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dualusegraph.membership.MembershipStatus;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.platform.write.UserError;
import org.dualusegraph.platform.write.UserErrorCode;
import org.dualusegraph.technology.TechnologyEntity;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What an opportunity needs before it is reviewed, and before others see it. */
@Singleton
class OpportunityChecks {

    private final Session session;

    OpportunityChecks(Session session) {
        this.session = session;
    }

    /** @throws RejectedException with each fact that reviewers and partners would miss, and each that does not hold */
    void requireFacts(TransferOpportunityEntity opportunity, Instant now) {
        List<UserError> faults = new ArrayList<>();
        texts(opportunity, faults);
        terms(opportunity, now, faults);
        technology(opportunity, faults);
        if (!faults.isEmpty()) {
            throw new RejectedException(faults);
        }
    }

    /** @throws RejectedException OWNER_NOT_MEMBER */
    void requireMember(TransferOpportunityEntity opportunity) {
        long members = session.createSelectionQuery(
                        "select count(*) from ClusterMembershipEntity m where m.status = :active"
                                + " and m.organisationId = :owner",
                        Long.class)
                .setParameter("active", MembershipStatus.ACTIVE)
                .setParameter("owner", opportunity.ownerId)
                .getSingleResult();
        if (members == 0) {
            throw new RejectedException(UserError.of(
                    UserErrorCode.OWNER_NOT_MEMBER, List.of("owner"), "Its owner has no active cluster membership."));
        }
    }

    private static void texts(TransferOpportunityEntity opportunity, List<UserError> faults) {
        if (opportunity.title.stream().noneMatch(value -> value.lang().matches("(en|ro)(-.*)?"))) {
            faults.add(missing("title", "Give a title in English or Romanian."));
        }
        require(opportunity.teaser, "teaser", "Say in short what it is about.", faults);
        require(opportunity.description, "description", "Describe the proposal.", faults);
        require(opportunity.lookingFor, "lookingFor", "Say which partner is wanted.", faults);
        requireAny(opportunity.partnershipTypes, "partnershipTypes", "Name a kind of partnership.", faults);
        requireAny(opportunity.languageSkills, "languageSkills", "Name a language to work in.", faults);
        require(opportunity.contact, "contact", "Name whom to talk to.", faults);
    }

    private static void terms(TransferOpportunityEntity opportunity, Instant now, List<UserError> faults) {
        switch (opportunity.kind) {
            case TECHNOLOGY_REQUEST, RD_REQUEST ->
                require(opportunity.trlFrom, "trlRange", "Say how mature the technology is to be.", faults);
            case CHALLENGE -> require(opportunity.deadline, "deadline", "Say until when to answer.", faults);
            case TECHNOLOGY_OFFER, BUSINESS_OFFER, BUSINESS_REQUEST -> {}
        }
        LocalDate deadline = opportunity.deadline;
        if (deadline == null) {
            return;
        }
        if (deadline.isBefore(day(now))) {
            faults.add(invalid("deadline", "The deadline is past."));
        } else if (deadline.isAfter(day(opportunity.expiryAfter(now)))) {
            faults.add(invalid("deadline", "It would expire before the deadline."));
        }
    }

    private void technology(TransferOpportunityEntity opportunity, List<UserError> faults) {
        if (opportunity.technologyId == null) {
            return;
        }
        TechnologyEntity technology = session.find(TechnologyEntity.class, opportunity.technologyId);
        if (technology == null || !technology.isLive()) {
            faults.add(invalid("technology", "The technology is not published."));
            return;
        }
        boolean offer = opportunity.kind == OpportunityKind.TECHNOLOGY_OFFER;
        if (offer && opportunity.ownerId != null && !technology.isOwnedBy(opportunity.ownerId)) {
            faults.add(invalid("technology", "A technology is offered by one of its owners."));
        }
        if (opportunity.audience.compareTo(technology.audience) < 0) {
            faults.add(invalid("audience", "The audience is wider than that of the technology."));
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static void require(@Nullable Object value, String field, String message, List<UserError> faults) {
        if (value == null) {
            faults.add(missing(field, message));
        }
    }

    private static void requireAny(Collection<?> values, String field, String message, List<UserError> faults) {
        if (values.isEmpty()) {
            faults.add(missing(field, message));
        }
    }

    private static UserError missing(String field, String message) {
        return UserError.of(UserErrorCode.REQUIRED, List.of(field), message);
    }

    private static UserError invalid(String field, String message) {
        return UserError.of(UserErrorCode.INVALID_VALUE, List.of(field), message);
    }
}
