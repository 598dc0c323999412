package org.dualusegraph.platform.read;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dualusegraph.platform.execution.GraphQlEngine;
import org.dualusegraph.platform.write.Mutations;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** The read model and the schema say the same: nothing in one that is not in the other. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DeclarationTest {

    private static final List<String> COMBINATORS = List.of("and", "or", "not");

    @Inject
    GraphQlEngine engine;

    @Inject
    Models models;

    @Inject
    Mutations mutations;

    @Test
    void every_query_is_declared_and_every_declaration_is_a_query() {
        Set<String> queries = names(
                engine.schema().getQueryType(),
                name -> !List.of("node", "nodes").contains(name));
        assertThat(models.roots().keySet()).containsExactlyInAnyOrderElementsOf(queries);
    }

    @Test
    void every_subscription_is_declared_and_every_declaration_is_a_subscription() {
        Set<String> subscriptions = names(engine.schema().getSubscriptionType(), name -> true);
        assertThat(models.subscriptions().keySet()).containsExactlyInAnyOrderElementsOf(subscriptions);
    }

    @Test
    void every_mutation_has_a_service_and_every_service_a_mutation() {
        assertThat(mutations.fields())
                .containsExactlyInAnyOrderElementsOf(names(engine.schema().getMutationType(), name -> true));
        engine.schema().getMutationType().getFieldDefinitions().forEach(field -> {
            assertThat(field.getArguments()).as(field.getName()).hasSize(1);
            assertThat(names(Planner.objectType(field), name -> true))
                    .as(field.getName())
                    .hasSize(2)
                    .contains("userErrors");
        });
    }

    @Test
    void every_field_is_declared_and_every_declaration_is_a_field() {
        for (TypeModel type : models.types()) {
            GraphQLObjectType declared = engine.schema().getObjectType(type.name());
            assertThat(declared).as(type.name()).isNotNull();
            assertFields(declared, type.fields(), type.tag() == null ? Set.of() : Set.of("id"));
        }
    }

    private void assertFields(GraphQLObjectType type, Fields fields, Set<String> built) {
        assertThat(fields.all().keySet())
                .as(type.getName())
                .containsExactlyInAnyOrderElementsOf(names(type, name -> !built.contains(name)));
        fields.all().forEach((name, field) -> {
            var definition = type.getFieldDefinition(name);
            switch (field) {
                case FieldModel.Value ignored -> {}
                case FieldModel.Embedded embedded ->
                    assertFields(Planner.objectType(definition), embedded.fields(), Set.of());
                case FieldModel.One one ->
                    assertThat(Planner.objectType(definition).getName()).isEqualTo(one.type());
                case FieldModel.Many many -> assertEdge(Planner.objectType(definition), many);
                case FieldModel.Tally tally ->
                    assertThat(names(Planner.objectType(definition), part -> true))
                            .containsExactly(tally.node(), "count");
            }
        });
    }

    private void assertEdge(GraphQLObjectType connection, FieldModel.Many many) {
        GraphQLObjectType edge = Planner.objectType(connection.getFieldDefinition("edges"));
        assertThat(Planner.objectType(edge.getFieldDefinition("node")).getName())
                .isEqualTo(many.type());
        assertThat(many.link().edge().all().keySet())
                .as(edge.getName())
                .containsAll(names(edge, name -> !List.of("node", "cursor").contains(name)));
    }

    @Test
    void every_filter_and_every_order_is_declared() {
        GraphQLSchema schema = engine.schema();
        for (TypeModel type : models.types()) {
            String name = type.name().equals("TransferOpportunity") ? "Opportunity" : type.name();
            if (schema.getType(name + "Filter") instanceof GraphQLInputObjectType filter) {
                Set<String> inputs = filter.getFieldDefinitions().stream()
                        .map(field -> field.getName())
                        .filter(field -> !COMBINATORS.contains(field))
                        .collect(Collectors.toSet());
                assertThat(type.filters().keySet()).as(name).containsAll(inputs);
            }
            if (schema.getType(name + "OrderField") instanceof GraphQLEnumType order) {
                assertThat(type.orders().keySet())
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(order.getValues().stream()
                                .map(value -> value.getName())
                                .toList());
            }
        }
    }

    private static Set<String> names(GraphQLObjectType type, Predicate<String> wanted) {
        return type.getFieldDefinitions().stream()
                .map(field -> field.getName())
                .filter(wanted)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
