package org.dualusegraph.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README tells every code that an error can have, with its status and its meaning. */
class ErrorTableTest {

    @Test
    void the_readme_lists_exactly_the_codes_that_there_are() throws IOException {
        List<String> told = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\| \\d{3} \\|.*"))
                .toList();
        assertThat(told)
                .containsExactlyElementsOf(Arrays.stream(ErrorCode.values())
                        .map(code -> "| `%s` | %d | %s |".formatted(code.name(), code.status(), code.description()))
                        .toList());
    }
}
