package org.dualusegraph.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The explorer's page finds its files, and its examples are all there. */
class GraphiQlPageTest {

    private static final String FOLDER = "META-INF/resources/graphiql/";
    private static final Path OPERATIONS = Path.of("graphql-schema/operations");
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @ParameterizedTest
    @MethodSource
    void linkedFileIsPackaged(String link) {
        String path = URI.create(FOLDER).resolve(link).toString();
        assertThat(getClass().getClassLoader().getResource(path)).as(path).isNotNull();
    }

    static List<String> linkedFileIsPackaged() {
        return LINK.matcher(read(FOLDER + "index.html"))
                .results()
                .map((MatchResult result) -> result.group(1))
                .filter(link -> !link.startsWith("../graphql"))
                .toList();
    }

    @Test
    void pageHasNoInlineScriptOrStyle() {
        assertThat(read(FOLDER + "index.html"))
                .doesNotContainPattern("<script(?![^>]*src=)|<style|style=|\\son[a-z]+=");
    }

    @Test
    void indexListsEveryOperationOnce() throws IOException {
        try (Stream<Path> files = Files.list(OPERATIONS)) {
            assertThat(entries())
                    .extracting(entry -> entry.get("file").asText())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".graphql"))
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void exampleIsPackagedExplainedAndNamedLikeItsFile(JsonNode entry) {
        String file = entry.get("file").asText();
        String text = read(FOLDER + "operations/" + file);
        assertThat(text).startsWith("# ");
        Document document = Parser.parse(text);
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        assertThat(operations).hasSize(1);
        assertThat(kebab(operations.getFirst().getName()) + ".graphql").isEqualTo(file);
        assertThat(entry.get("title").asText()).isNotBlank();
        assertThat(entry.get("group").asText()).isNotBlank();
        assertThat(operations.getFirst().getVariableDefinitions())
                .extracting(variable -> variable.getName())
                .containsAll(entry.get("variables").properties().stream()
                        .map(variable -> variable.getKey())
                        .toList());
    }

    static List<JsonNode> entries() {
        try {
            JsonNode index = new JsonMapper().readTree(read(FOLDER + "operations/index.json"));
            return StreamSupport.stream(index.spliterator(), false).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String read(String resource) {
        try (InputStream stream = GraphiQlPageTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
