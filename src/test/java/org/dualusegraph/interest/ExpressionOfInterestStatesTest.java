package org.dualusegraph.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dualusegraph.membership.Contact;
import org.dualusegraph.platform.security.OwnerDisclosure;
import org.dualusegraph.platform.workflow.IllegalMoveException;
import org.dualusegraph.testing.LifeCycle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The life cycle of an expression of interest, against a plain model of it, and as it is drawn. */
class ExpressionOfInterestStatesTest {

    private static final UUID SENDER = new UUID(0, 1);
    private static final UUID OWNER = new UUID(0, 2);

    /** What the page on the domain says, as a table of its own: state, what happens, next state. */
    private static final List<String> TABLE = List.of(
            "DRAFT UPDATE DRAFT",
            "DRAFT SUBMIT SUBMITTED",
            "DRAFT HOLD CONTROL_HOLD",
            "DRAFT WITHDRAW WITHDRAWN",
            "CONTROL_HOLD RELEASE SUBMITTED",
            "CONTROL_HOLD BLOCK BLOCKED",
            "CONTROL_HOLD WITHDRAW WITHDRAWN",
            "SUBMITTED ACKNOWLEDGE ACKNOWLEDGED",
            "SUBMITTED DECLINE DECLINED",
            "SUBMITTED WITHDRAW WITHDRAWN",
            "SUBMITTED WAIT LAPSED",
            "ACKNOWLEDGED SHORTLIST SHORTLISTED",
            "ACKNOWLEDGED DECLINE DECLINED",
            "ACKNOWLEDGED WITHDRAW WITHDRAWN",
            "ACKNOWLEDGED WAIT LAPSED",
            "SHORTLISTED ACCEPT IN_NEGOTIATION",
            "SHORTLISTED DECLINE DECLINED",
            "SHORTLISTED WITHDRAW WITHDRAWN",
            "IN_NEGOTIATION RECORD_AGREEMENT AGREEMENT",
            "IN_NEGOTIATION DECLINE DECLINED",
            "IN_NEGOTIATION WITHDRAW WITHDRAWN");

    /** What can happen to it; HOLD is a submission that is held, WAIT that 45 days pass. */
    enum Happening {
        UPDATE,
        SUBMIT,
        HOLD,
        RELEASE,
        BLOCK,
        ACKNOWLEDGE,
        SHORTLIST,
        ACCEPT,
        DECLINE,
        WITHDRAW,
        RECORD_AGREEMENT,
        WAIT
    }

    @Property(tries = 1000)
    void random_moves_go_as_in_a_plain_model(@ForAll @Size(max = 40) List<Happening> happenings) {
        ExpressionOfInterestEntity interest = complete();
        String state = "DRAFT";
        boolean reached = false;
        boolean accepted = false;
        for (Happening happening : happenings) {
            String next = next(state, happening);
            if (happening == Happening.WAIT) {
                interest.dueBy = interest.dueBy == null ? null : interest.dueBy.minus(Duration.ofDays(45));
            } else if (next == null) {
                assertThatThrownBy(() -> make(interest, happening)).isInstanceOf(IllegalMoveException.class);
            } else {
                make(interest, happening);
            }
            state = next == null ? state : next;
            reached |= state.equals("SUBMITTED");
            accepted |= state.equals("IN_NEGOTIATION");
            assertThat(interest.currentState().name()).isEqualTo(state);
            assertThat(interest.reachedAt != null).isEqualTo(reached);
            assertThat(interest.dueBy != null).isEqualTo(reached);
            assertThat(interest.acceptedAt != null).isEqualTo(accepted);
            assertThat(interest.declineReason != null).isEqualTo(state.equals("DECLINED"));
            assertThat(interest.parties()).isEqualTo(reached ? Set.of(SENDER, OWNER) : Set.of(SENDER));
        }
    }

    private static @Nullable String next(String state, Happening happening) {
        String move = state + " " + happening + " ";
        return TABLE.stream()
                .filter(line -> line.startsWith(move))
                .map(line -> line.substring(move.length()))
                .findFirst()
                .orElse(null);
    }

    private static void make(ExpressionOfInterestEntity interest, Happening happening) {
        switch (happening) {
            case UPDATE -> ExpressionOfInterestAction.UPDATE.require(interest.currentState());
            case SUBMIT -> interest.submit(false);
            case HOLD -> interest.submit(true);
            case RELEASE -> interest.release(null);
            case BLOCK -> interest.block("Embargo.");
            case ACKNOWLEDGE -> interest.acknowledge();
            case SHORTLIST -> interest.shortlist();
            case ACCEPT -> interest.accept();
            case DECLINE -> interest.decline(DeclineReason.CAPACITY, null);
            case WITHDRAW -> interest.withdraw();
            case RECORD_AGREEMENT -> interest.recordAgreement();
            case WAIT -> {}
        }
    }

    private static ExpressionOfInterestEntity complete() {
        ExpressionOfInterestEntity interest = new ExpressionOfInterestEntity(new UUID(0, 3), SENDER, new UUID(0, 4));
        interest.ownerId = OWNER;
        interest.ownerDisclosure = OwnerDisclosure.OPEN;
        interest.message = "We are interested.";
        interest.intendedEndUserCountry = "RO";
        interest.contact = new Contact("Sanda Sender", "sender@example.org", null);
        return interest;
    }

    @Test
    void an_answer_is_due_in_thirty_days_and_may_be_fourteen_days_late() {
        ExpressionOfInterestEntity interest = complete();
        interest.submit(false);
        assertThat(interest.dueBy)
                .isEqualTo(java.util.Objects.requireNonNull(interest.reachedAt).plus(Duration.ofDays(30)));
        interest.dueBy = Instant.now().minus(Duration.ofDays(14)).plusSeconds(60);
        assertThat(interest.currentState()).isEqualTo(ExpressionOfInterestState.SUBMITTED);
        interest.dueBy = Instant.now().minus(Duration.ofDays(14)).minusSeconds(60);
        assertThat(interest.currentState()).isEqualTo(ExpressionOfInterestState.LAPSED);
    }

    @Test
    void the_audit_log_does_not_tell_the_sender_who_an_anonymous_owner_is_before_it_accepts() {
        ExpressionOfInterestEntity interest = complete();
        interest.ownerDisclosure = OwnerDisclosure.ANONYMOUS_UNTIL_ACCEPTED;
        interest.submit(false);
        assertThat(interest.parties()).containsExactlyInAnyOrder(SENDER, OWNER);
        interest.acknowledge();
        assertThat(interest.parties()).containsExactly(OWNER);
        interest.shortlist();
        assertThat(interest.parties()).containsExactly(OWNER);
        interest.accept();
        assertThat(interest.parties()).containsExactlyInAnyOrder(SENDER, OWNER);
        interest.decline(DeclineReason.CAPACITY, null);
        assertThat(interest.parties()).containsExactlyInAnyOrder(SENDER, OWNER);
    }

    @Test
    void the_drawing_is_that_of_the_code() {
        LifeCycle.assertDrawn(
                "expression of interest",
                ExpressionOfInterestState.DRAFT,
                ExpressionOfInterestState.values(),
                ExpressionOfInterestAction.values(),
                "SUBMITTED --> LAPSED",
                "ACKNOWLEDGED --> LAPSED");
    }
}
