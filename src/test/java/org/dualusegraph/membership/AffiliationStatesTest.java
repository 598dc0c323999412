package org.dualusegraph.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dualusegraph.platform.workflow.IllegalMoveException;
import org.dualusegraph.testing.LifeCycle;
import org.junit.jupiter.api.Test;

/** The life cycle of an affiliation, against a plain model of it, and as it is drawn. */
class AffiliationStatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final List<String> TABLE = List.of(
            "INVITED ACCEPT ACTIVE",
            "INVITED CHANGE_ROLE INVITED",
            "INVITED END ENDED",
            "ACTIVE CHANGE_ROLE ACTIVE",
            "ACTIVE SUSPEND SUSPENDED",
            "ACTIVE END ENDED",
            "SUSPENDED CHANGE_ROLE SUSPENDED",
            "SUSPENDED RESUME ACTIVE",
            "SUSPENDED END ENDED");

    @Property(tries = 500)
    void random_moves_go_as_in_a_plain_model(@ForAll @Size(max = 30) List<AffiliationAction> actions) {
        AffiliationEntity affiliation = new AffiliationEntity();
        affiliation.invite(new UUID(0, 1), "code", Instant.EPOCH);
        String state = "INVITED";
        for (AffiliationAction action : actions) {
            String move = state + " " + action + " ";
            String next = TABLE.stream()
                    .filter(line -> line.startsWith(move))
                    .map(line -> line.substring(move.length()))
                    .findFirst()
                    .orElse(state);
            if (TABLE.stream().noneMatch(line -> line.startsWith(move))) {
                assertThatThrownBy(() -> make(affiliation, action)).isInstanceOf(IllegalMoveException.class);
            } else {
                make(affiliation, action);
            }
            state = next;
            assertThat(affiliation.status.name()).isEqualTo(state);
            assertThat(affiliation.invitationCode != null).isEqualTo(state.equals("INVITED"));
            assertThat(affiliation.until != null).isEqualTo(state.equals("ENDED"));
        }
    }

    private static void make(AffiliationEntity affiliation, AffiliationAction action) {
        switch (action) {
            case ACCEPT -> affiliation.accept(new UUID(0, 2), TODAY);
            case CHANGE_ROLE -> affiliation.changeRole(AffiliationRole.EDITOR);
            case SUSPEND -> affiliation.suspend();
            case RESUME -> affiliation.resume();
            case END -> affiliation.end(TODAY);
        }
    }

    @Test
    void the_drawing_is_that_of_the_code() {
        LifeCycle.assertDrawn(
                "affiliation", AffiliationStatus.INVITED, AffiliationStatus.values(), AffiliationAction.values());
    }
}
