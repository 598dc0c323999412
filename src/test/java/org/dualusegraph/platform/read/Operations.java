package org.dualusegraph.platform.read;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The corpus: the operations of corpus.graphql, and those that are published with the schema. */
final class Operations {

    /** Whether the answer has errors: never, always, or depending on who asks. */
    enum Refusal {
        NEVER,
        ALWAYS,
        BY_VIEWER
    }

    /** @param variables JSON; it and the document may hold names of samples, as <code>@{name}</code> */
    record Operation(String title, Refusal refusal, String document, String variables) {

        Operation with(Map<String, String> samples) {
            String document = this.document;
            String variables = this.variables;
            for (Map.Entry<String, String> sample : samples.entrySet()) {
                document = document.replace("@{" + sample.getKey() + "}", sample.getValue());
                variables = variables.replace("@{" + sample.getKey() + "}", sample.getValue());
            }
            return new Operation(title, refusal, document, variables);
        }

        Map<String, Object> values() throws IOException {
            return MAPPER.readValue(variables, OBJECT);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Path PUBLISHED = Path.of("graphql-schema/operations");
    private static final Path CORPUS = Path.of("src/test/resources/corpus.graphql");

    private Operations() {}

    static List<Operation> all() throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (JsonNode entry : MAPPER.readTree(PUBLISHED.resolve("index.json").toFile())) {
            String file = entry.get("file").asText();
            String document = Files.readString(PUBLISHED.resolve(file));
            // Subscriptions are not answered to plain requests, and mutations not by reading; what a search finds has
            // tests of its own.
            if (Stream.of("\nsubscription ", "\nmutation ", " search(", " suggest(")
                    .noneMatch(document::contains)) {
                operations.add(new Operation(
                        file,
                        Refusal.BY_VIEWER,
                        document,
                        entry.get("variables").toString()));
            }
        }
        String[] sections = Files.readString(CORPUS).split("(?m)^### ");
        for (int i = 1; i < sections.length; i++) {
            operations.add(operation(sections[i]));
        }
        return operations;
    }

    /** A line with the title, {@code !} before it when the operation is refused; a comment line with the variables, if any. */
    private static Operation operation(String section) {
        String[] lines = section.split("\n", 3);
        Refusal refusal = switch (lines[0].charAt(0)) {
            case '!' -> Refusal.ALWAYS;
            case '?' -> Refusal.BY_VIEWER;
            default -> Refusal.NEVER;
        };
        String title = refusal == Refusal.NEVER ? lines[0] : lines[0].substring(2);
        boolean variables = lines[1].startsWith("# {");
        String document = variables ? lines[2] : section.substring(lines[0].length() + 1);
        return new Operation(title, refusal, document, variables ? lines[1].substring(2) : "{}");
    }
}
