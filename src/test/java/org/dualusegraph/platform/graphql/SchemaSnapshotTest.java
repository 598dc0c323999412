package org.dualusegraph.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dualusegraph.platform.execution.GraphQlEngine;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** The published schema is the one that runs, and says of each of its elements what it is. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SchemaSnapshotTest {

    private static final Path SNAPSHOT = Path.of("graphql-schema/schema.graphql");

    @Inject
    GraphQlEngine engine;

    @Test
    void the_committed_schema_is_the_one_that_runs() throws IOException {
        if (System.getProperty("schema.update") != null) {
            Files.writeString(SNAPSHOT, engine.print());
        }
        assertThat(engine.print())
                .as("run ./mvnw test -Dtest=SchemaSnapshotTest -Dschema.update and read the diff")
                .isEqualTo(Files.readString(SNAPSHOT));
    }

    @Test
    void every_element_is_described() {
        List<String> silent = new ArrayList<>();
        for (GraphQLNamedType type : engine.schema().getAllTypesAsList()) {
            if (type.getName().startsWith("__")) {
                continue;
            }
            check(type, "", silent);
            if (type instanceof GraphQLFieldsContainer container) {
                container.getFieldDefinitions().forEach(field -> checkField(field, type.getName(), silent));
            } else if (type instanceof GraphQLInputObjectType input) {
                input.getFieldDefinitions().forEach(field -> check(field, type.getName(), silent));
            } else if (type instanceof GraphQLEnumType values) {
                values.getValues().forEach(value -> check(value, type.getName(), silent));
            }
        }
        assertThat(silent).isEmpty();
    }

    private static void checkField(GraphQLFieldDefinition field, String parent, List<String> silent) {
        check(field, parent, silent);
        field.getArguments().forEach(argument -> check(argument, parent + "." + field.getName(), silent));
    }

    private static void check(GraphQLNamedSchemaElement element, String parent, List<String> silent) {
        String description = element.getDescription();
        boolean says = description != null
                && description.length() > 5
                && !description.startsWith("Scalar for")
                && !description.startsWith("Query root")
                && !description.endsWith("(ISO-8601)");
        if (!says) {
            silent.add(parent + "." + element.getName() + ": " + description);
        }
    }
}
