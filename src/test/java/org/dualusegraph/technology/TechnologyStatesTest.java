package org.dualusegraph.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dualusegraph.platform.graphql.LocalizedValue;
import org.dualusegraph.platform.graphql.TextSource;
import org.dualusegraph.platform.workflow.IllegalMoveException;
import org.dualusegraph.testing.LifeCycle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The life cycle of a technology, against a plain model of it, and as it is drawn. */
class TechnologyStatesTest {

    /** What the page on the domain says, as a table of its own: state, action, next state. */
    private static final List<String> TABLE = List.of(
            "DRAFT UPDATE DRAFT",
            "DRAFT SUBMIT IN_REVIEW",
            "IN_REVIEW RETRACT DRAFT",
            "IN_REVIEW REQUEST_CHANGES CHANGES_REQUESTED",
            "IN_REVIEW APPROVE PUBLISHED",
            "CHANGES_REQUESTED UPDATE CHANGES_REQUESTED",
            "CHANGES_REQUESTED SUBMIT IN_REVIEW",
            "PUBLISHED UPDATE REVISION_PENDING",
            "PUBLISHED SUSPEND SUSPENDED",
            "REVISION_PENDING UPDATE REVISION_PENDING",
            "REVISION_PENDING REQUEST_CHANGES REVISION_PENDING",
            "REVISION_PENDING DISCARD_REVISION PUBLISHED",
            "REVISION_PENDING APPROVE PUBLISHED",
            "REVISION_PENDING SUSPEND SUSPENDED",
            "SUSPENDED RESUME PUBLISHED");

    /** The model: a state, what is shown, and what waits. */
    private static final class Model {
        String state = "DRAFT";
        int shown;
        int waiting = -1;
    }

    @Property(tries = 500)
    void random_moves_go_as_in_a_plain_model(@ForAll @Size(max = 60) List<TechnologyAction> actions) {
        TechnologyEntity technology = new TechnologyEntity();
        technology.take(content(0));
        Model model = new Model();
        int number = 0;
        for (TechnologyAction action : actions) {
            number++;
            String next = next(model, action);
            if (next == null) {
                int moment = number;
                assertThatThrownBy(() -> make(technology, action, moment)).isInstanceOf(IllegalMoveException.class);
            } else {
                make(technology, action, number);
                follow(model, action, next, number);
            }
            assertThat(technology.state.name()).isEqualTo(model.state);
            assertThat(technology.mrl).isEqualTo(model.shown);
            assertThat(technology.draft().mrl()).isEqualTo(model.waiting < 0 ? model.shown : model.waiting);
            assertThat(technology.revision != null).isEqualTo(model.waiting >= 0);
        }
    }

    private static @Nullable String next(Model model, TechnologyAction action) {
        if (action == TechnologyAction.ARCHIVE) {
            return model.state.equals("ARCHIVED") ? null : "ARCHIVED";
        }
        if (action == TechnologyAction.RESUME && model.state.equals("SUSPENDED") && model.waiting >= 0) {
            return "REVISION_PENDING";
        }
        String move = model.state + " " + action + " ";
        return TABLE.stream()
                .filter(line -> line.startsWith(move))
                .map(line -> line.substring(move.length()))
                .findFirst()
                .orElse(null);
    }

    private static void follow(Model model, TechnologyAction action, String next, int number) {
        boolean live = model.state.equals("PUBLISHED") || model.state.equals("REVISION_PENDING");
        switch (action) {
            case UPDATE -> {
                if (live) {
                    model.waiting = number;
                } else {
                    model.shown = number;
                }
            }
            case APPROVE -> {
                model.shown = model.waiting < 0 ? model.shown : model.waiting;
                model.waiting = -1;
            }
            case ARCHIVE, DISCARD_REVISION -> model.waiting = -1;
            default -> {}
        }
        model.state = next;
    }

    private static void make(TechnologyEntity technology, TechnologyAction action, int number) {
        switch (action) {
            case UPDATE -> technology.update(content(number));
            case SUBMIT -> technology.submit();
            case REQUEST_CHANGES -> technology.requestChanges("Say more.");
            case RETRACT -> technology.retract();
            case DISCARD_REVISION -> technology.discardRevision();
            case APPROVE -> technology.approve();
            case SUSPEND -> technology.suspend("Under doubt.");
            case RESUME -> technology.resume();
            case ARCHIVE -> technology.archive();
        }
    }

    /** Complete, and told from others by its number. */
    private static TechnologyContent content(int number) {
        List<LocalizedValue> text = List.of(new LocalizedValue("en", "Text", TextSource.HUMAN));
        TechnologyContent empty = new TechnologyEntity().content();
        return new TechnologyContent(
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                empty.direction(),
                new TechnologyReadiness(4, null, null, "Measured."),
                number,
                List.of(),
                List.of(),
                empty.audience(),
                Set.of(),
                Set.of());
    }

    @Test
    void the_drawing_is_that_of_the_code() {
        LifeCycle.assertDrawn("technology", TechnologyState.DRAFT, TechnologyState.values(), TechnologyAction.values());
    }
}
