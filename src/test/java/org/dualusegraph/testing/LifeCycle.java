package org.dualusegraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dualusegraph.platform.workflow.Action;

/** The life cycle of a type as its enums of states and actions tell it, and as it is drawn in {@code graphql-schema/}. */
public final class LifeCycle {

    private LifeCycle() {}

    /** What the state allows, whoever asks. */
    public static <A extends Action<?>> List<A> from(A[] actions, Enum<?> state) {
        return Stream.of(actions).filter(action -> action.leaves(state)).toList();
    }

    /**
     * Expects that the drawing is that of the code; {@code -Dschema.update} draws it anew.
     *
     * @param name in words, such as "technology"; the file is named after it
     * @param byClock arrows that the clock makes, such as "PUBLISHED --> EXPIRED"
     */
    public static <S extends Enum<S>, A extends Action<S>> void assertDrawn(
            String name, S initial, S[] states, A[] actions, String... byClock) {
        String drawing = draw(name, initial, states, actions, byClock);
        Path file = Path.of("graphql-schema", name.replace(' ', '-') + "-states.md");
        try {
            if (System.getProperty("schema.update") != null) {
                Files.writeString(file, drawing);
            }
            assertThat(drawing)
                    .as("run ./mvnw test -Dtest=*StatesTest -Dschema.update and read the diff")
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static <S extends Enum<S>, A extends Action<S>> String draw(
            String name, S initial, S[] states, A[] actions, String... byClock) {
        StringBuilder page = new StringBuilder("# Life cycle: " + name + "\n\nDrawn from the code by"
                + " a test. Each arrow is the mutation of the same verb, or the clock.\n\n"
                + "```mermaid\nstateDiagram-v2\n    [*] --> " + initial + "\n");
        for (S from : states) {
            for (A action : actions) {
                action.moves().stream()
                        .filter(move -> move.from() == from)
                        .sorted(Comparator.comparing(move -> move.to()))
                        .forEach(move -> page.append("    %s --> %s: %s\n".formatted(from, move.to(), action.name())));
            }
        }
        Stream.of(byClock).forEach(arrow -> page.append("    %s: (the clock)\n".formatted(arrow)));
        for (S state : states) {
            boolean last = Stream.of(actions).noneMatch(action -> action.leaves(state));
            if (last) {
                page.append("    %s --> [*]\n".formatted(state));
            }
        }
        return page.append("```\n").toString();
    }
}
