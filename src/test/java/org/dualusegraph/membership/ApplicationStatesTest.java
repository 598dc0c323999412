package org.dualusegraph.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.graphql.TextSource;
import org.dualusegraph.platform.workflow.IllegalMoveException;
import org.dualusegraph.testing.LifeCycle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The life cycles of applications and memberships, against plain models of them, and as they are drawn. */
class ApplicationStatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final Map<String, String> APPLICATION = Map.ofEntries(
            Map.entry("DRAFT SUBMIT", "SUBMITTED"),
            Map.entry("DRAFT WITHDRAW", "WITHDRAWN"),
            Map.entry("SUBMITTED START_REVIEW", "IN_REVIEW"),
            Map.entry("SUBMITTED WITHDRAW", "WITHDRAWN"),
            Map.entry("IN_REVIEW REQUEST_INFORMATION", "INFO_REQUESTED"),
            Map.entry("IN_REVIEW APPROVE", "APPROVED"),
            Map.entry("IN_REVIEW REJECT", "REJECTED"),
            Map.entry("IN_REVIEW WITHDRAW", "WITHDRAWN"),
            Map.entry("INFO_REQUESTED SUBMIT", "SUBMITTED"),
            Map.entry("INFO_REQUESTED WITHDRAW", "WITHDRAWN"));

    private static final Map<String, String> MEMBERSHIP = Map.of(
            "ACTIVE SUSPEND", "SUSPENDED",
            "ACTIVE END", "ENDED",
            "SUSPENDED RESUME", "ACTIVE",
            "SUSPENDED END", "ENDED");

    @Property(tries = 500)
    void random_moves_of_an_application_go_as_in_a_plain_model(
            @ForAll @Size(max = 30) List<MembershipApplicationAction> actions) {
        MembershipApplicationEntity application = complete();
        String state = "DRAFT";
        for (MembershipApplicationAction action : actions) {
            if (action == MembershipApplicationAction.UPDATE) {
                continue;
            }
            String next = APPLICATION.get(state + " " + action);
            state = follow(state, next, () -> make(application, action));
            application.answer = "We do.";
            assertThat(application.state.name()).isEqualTo(state);
            assertThat(application.decidedAt != null)
                    .isEqualTo(List.of("APPROVED", "REJECTED").contains(state));
        }
    }

    private static String follow(String state, @Nullable String next, Runnable move) {
        if (next == null) {
            assertThatThrownBy(move::run).isInstanceOf(IllegalMoveException.class);
            return state;
        }
        move.run();
        return next;
    }

    private static MembershipApplicationEntity complete() {
        MembershipApplicationEntity application = new MembershipApplicationEntity();
        application.motivation = List.of(new LocalizedValue("en", "Text", TextSource.HUMAN));
        application.categoryAsked = MembershipCategory.FULL;
        application.statuteAcceptedAt = Instant.EPOCH;
        application.exportControlPolicyAcceptedAt = Instant.EPOCH;
        application.dataProcessingAcceptedAt = Instant.EPOCH;
        return application;
    }

    private static void make(MembershipApplicationEntity application, MembershipApplicationAction action) {
        switch (action) {
            case UPDATE -> throw new IllegalArgumentException("Needs an input");
            case SUBMIT -> application.submit();
            case START_REVIEW -> application.startReview();
            case REQUEST_INFORMATION -> application.requestInformation("Why?");
            case APPROVE -> application.approve(new UUID(0, 1), MembershipCategory.FULL, null, Instant.EPOCH);
            case REJECT -> application.reject("No.", Instant.EPOCH);
            case WITHDRAW -> application.withdraw();
        }
    }

    @Property(tries = 500)
    void random_moves_of_a_membership_go_as_in_a_plain_model(@ForAll @Size(max = 30) List<MembershipAction> actions) {
        ClusterMembershipEntity membership = new ClusterMembershipEntity();
        String state = "ACTIVE";
        for (MembershipAction action : actions) {
            state = follow(state, MEMBERSHIP.get(state + " " + action), () -> make(membership, action));
            assertThat(membership.status.name()).isEqualTo(state);
            assertThat(membership.until != null).isEqualTo(state.equals("ENDED"));
            assertThat(membership.decisionNote == null).isEqualTo(state.equals("ACTIVE"));
        }
    }

    private static void make(ClusterMembershipEntity membership, MembershipAction action) {
        switch (action) {
            case SUSPEND -> membership.suspend("Fees.");
            case RESUME -> membership.resume();
            case END -> membership.end("Merged.", TODAY);
        }
    }

    @Test
    void the_drawings_are_those_of_the_code() {
        LifeCycle.assertDrawn(
                "membership application",
                MembershipApplicationState.DRAFT,
                MembershipApplicationState.values(),
                MembershipApplicationAction.values());
        LifeCycle.assertDrawn(
                "membership", MembershipStatus.ACTIVE, MembershipStatus.values(), MembershipAction.values());
    }
}
