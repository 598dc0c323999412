package org.dualusegraph.opportunity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.dualusegraph.platform.workflow.IllegalMoveException;
import org.dualusegraph.platform.write.RejectedException;
import org.dualusegraph.testing.LifeCycle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The life cycle of an opportunity, against a plain model of it, and as it is drawn. */
class OpportunityStatesTest {

    /** What the page on the domain says, as a table of its own: state, action, next state. */
    private static final List<String> TABLE = List.of(
            "DRAFT UPDATE DRAFT",
            "DRAFT SUBMIT IN_REVIEW",
            "DRAFT WITHDRAW WITHDRAWN",
            "IN_REVIEW RETRACT DRAFT",
            "IN_REVIEW REQUEST_CHANGES CHANGES_REQUESTED",
            "IN_REVIEW PUBLISH PUBLISHED",
            "IN_REVIEW WITHDRAW WITHDRAWN",
            "CHANGES_REQUESTED UPDATE CHANGES_REQUESTED",
            "CHANGES_REQUESTED SUBMIT IN_REVIEW",
            "CHANGES_REQUESTED WITHDRAW WITHDRAWN",
            "PUBLISHED REVISE CHANGES_REQUESTED",
            "PUBLISHED WITHDRAW WITHDRAWN",
            "PUBLISHED CLOSE CLOSED",
            "PUBLISHED SUSPEND SUSPENDED",
            "EXPIRED REVISE CHANGES_REQUESTED",
            "EXPIRED RENEW PUBLISHED",
            "EXPIRED WITHDRAW WITHDRAWN",
            "EXPIRED CLOSE CLOSED",
            "SUSPENDED RESUME PUBLISHED",
            "SUSPENDED WITHDRAW WITHDRAWN");

    private static final int CLOCK = OpportunityAction.values().length;

    /** The model: a state, whether its term is over, and how often it was renewed. */
    private static final class Model {
        String state = "DRAFT";
        boolean published;
        boolean over;
        int renewals;
        boolean refused;

        String shown() {
            return state.equals("PUBLISHED") && over ? "EXPIRED" : state;
        }

        @Nullable
        String next(OpportunityAction action) {
            String move = shown() + " " + action + " ";
            return TABLE.stream()
                    .filter(line -> line.startsWith(move))
                    .map(line -> line.substring(move.length()))
                    .findFirst()
                    .orElse(null);
        }

        /** The same action, unless it would need a third renewal. */
        void follow(OpportunityAction action, String next) {
            boolean again = switch (action) {
                case SUBMIT, PUBLISH -> published && over;
                case RENEW -> true;
                case REVISE -> shown().equals("EXPIRED");
                default -> false;
            };
            refused = again && renewals == 2;
            if (refused) {
                return;
            }
            state = next;
            if (action == OpportunityAction.PUBLISH || action == OpportunityAction.RENEW) {
                renewals += again ? 1 : 0;
                published = true;
                over = false;
            }
        }
    }

    @Property(tries = 500)
    void random_moves_and_the_clock_go_as_in_a_plain_model(
            @ForAll @Size(max = 80) List<@IntRange(max = 14) Integer> steps) {
        TransferOpportunityEntity opportunity = new TransferOpportunityEntity();
        opportunity.termMonths = 3;
        Model model = new Model();
        for (int step : steps) {
            if (step >= CLOCK) {
                runOut(opportunity);
                model.over = model.published;
            } else {
                make(opportunity, model, OpportunityAction.values()[step]);
                if (model.refused) {
                    // A change that is refused is rolled back with its transaction, which there is not here.
                    return;
                }
            }
            assertThat(opportunity.currentState().name()).isEqualTo(model.shown());
            assertThat(opportunity.renewals).isEqualTo(model.renewals);
            assertThat(opportunity.publishedAt != null).isEqualTo(model.published);
            assertThat(opportunity.closing != null).isEqualTo(model.state.equals("CLOSED"));
            requireTerm(opportunity);
        }
    }

    private static void make(TransferOpportunityEntity opportunity, Model model, OpportunityAction action) {
        String next = model.next(action);
        if (next == null) {
            assertThatThrownBy(() -> make(opportunity, action)).isInstanceOf(IllegalMoveException.class);
            return;
        }
        model.follow(action, next);
        if (model.refused) {
            assertThatThrownBy(() -> make(opportunity, action)).isInstanceOf(RejectedException.class);
        } else {
            make(opportunity, action);
        }
    }

    private static void make(TransferOpportunityEntity opportunity, OpportunityAction action) {
        Instant now = Instant.now();
        switch (action) {
            case UPDATE -> opportunity.requireUpdatable();
            case SUBMIT -> opportunity.submit(now);
            case RETRACT -> opportunity.retract();
            case REQUEST_CHANGES -> opportunity.requestChanges("Say more.");
            case PUBLISH -> opportunity.publish(now);
            case REVISE -> opportunity.revise();
            case RENEW -> opportunity.renew(now);
            case WITHDRAW -> opportunity.withdraw();
            case CLOSE -> opportunity.close(OpportunityClosing.OTHER, "Done.", now);
            case SUSPEND -> opportunity.suspend("Under doubt.");
            case RESUME -> opportunity.resume(now);
        }
    }

    /** Its past begins four months earlier. */
    private static void runOut(TransferOpportunityEntity opportunity) {
        opportunity.publishedAt = earlier(opportunity.publishedAt);
        opportunity.renewedAt = earlier(opportunity.renewedAt);
        opportunity.expiresAt = earlier(opportunity.expiresAt);
    }

    private static @Nullable Instant earlier(@Nullable Instant instant) {
        return instant == null ? null : instant.minus(124, ChronoUnit.DAYS);
    }

    private static void requireTerm(TransferOpportunityEntity opportunity) {
        if (opportunity.publishedAt == null) {
            assertThat(opportunity.expiresAt).isNull();
            return;
        }
        Instant expires = requireNonNull(opportunity.expiresAt);
        Instant begin = opportunity.renewedAt == null ? opportunity.publishedAt : opportunity.renewedAt;
        assertThat(expires).isAfter(opportunity.publishedAt);
        assertThat(expires)
                .isBeforeOrEqualTo(begin.atOffset(ZoneOffset.UTC).plusMonths(12).toInstant());
    }

    @Test
    void what_is_suspended_beyond_its_term_is_resumed_as_expired_and_may_be_renewed() {
        TransferOpportunityEntity opportunity = published();
        opportunity.suspend("Under doubt.");
        runOut(opportunity);
        assertThat(opportunity.currentState()).isEqualTo(OpportunityState.SUSPENDED);
        opportunity.resume(Instant.now());
        assertThat(opportunity.currentState()).isEqualTo(OpportunityState.EXPIRED);
        opportunity.renew(Instant.now());
        assertThat(opportunity.currentState()).isEqualTo(OpportunityState.PUBLISHED);
    }

    @Test
    void what_was_imported_as_expired_is_what_the_clock_would_have_made_of_it() {
        TransferOpportunityEntity opportunity = published();
        runOut(opportunity);
        opportunity.state = OpportunityState.EXPIRED;
        opportunity.renew(Instant.now());
        assertThat(opportunity.currentState()).isEqualTo(OpportunityState.PUBLISHED);
        assertThat(opportunity.renewals).isEqualTo(1);
    }

    @Test
    void what_was_imported_without_a_term_begins_it_when_it_is_resumed() {
        TransferOpportunityEntity opportunity = new TransferOpportunityEntity();
        opportunity.state = OpportunityState.SUSPENDED;
        opportunity.resume(Instant.now());
        assertThat(opportunity.currentState()).isEqualTo(OpportunityState.PUBLISHED);
        requireTerm(opportunity);
    }

    @Test
    void what_was_imported_as_expired_before_it_began_is_renewed_from_now() {
        TransferOpportunityEntity opportunity = new TransferOpportunityEntity();
        opportunity.state = OpportunityState.EXPIRED;
        opportunity.publishedAt = Instant.now().plus(400, ChronoUnit.DAYS);
        opportunity.expiresAt = opportunity.publishedAt.plusSeconds(60);
        opportunity.renew(Instant.now());
        assertThat(opportunity.currentState()).isEqualTo(OpportunityState.PUBLISHED);
        requireTerm(opportunity);
    }

    @Test
    void a_revised_one_goes_on_with_the_term_that_it_had() {
        TransferOpportunityEntity opportunity = published();
        Instant first = requireNonNull(opportunity.publishedAt);
        Instant expires = requireNonNull(opportunity.expiresAt);
        opportunity.revise();
        opportunity.submit(Instant.now());
        opportunity.publish(Instant.now().plusSeconds(60));
        assertThat(opportunity.publishedAt).isEqualTo(first);
        assertThat(opportunity.expiresAt).isEqualTo(expires);
        assertThat(opportunity.renewals).isZero();
    }

    @Test
    void an_agreement_closes_it_and_is_named() {
        TransferOpportunityEntity opportunity = published();
        UUID agreement = UUID.randomUUID();
        opportunity.fulfil(agreement, Instant.now());
        assertThat(opportunity.currentState()).isEqualTo(OpportunityState.CLOSED);
        assertThat(opportunity.closing).isEqualTo(OpportunityClosing.AGREEMENT);
        assertThat(opportunity.agreementId).isEqualTo(agreement);
        assertThatThrownBy(() -> opportunity.fulfil(agreement, Instant.now())).isInstanceOf(IllegalMoveException.class);
    }

    private static TransferOpportunityEntity published() {
        TransferOpportunityEntity opportunity = new TransferOpportunityEntity();
        opportunity.termMonths = 3;
        opportunity.submit(Instant.now());
        opportunity.publish(Instant.now());
        return opportunity;
    }

    @Test
    void the_drawing_is_that_of_the_code() {
        LifeCycle.assertDrawn(
                "opportunity",
                OpportunityState.DRAFT,
                OpportunityState.values(),
                OpportunityAction.values(),
                "PUBLISHED --> EXPIRED");
    }
}
