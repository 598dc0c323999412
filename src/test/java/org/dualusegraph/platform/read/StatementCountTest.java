package org.dualusegraph.platform.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of SQL statements depends on the shape of the query, never on its rows. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class StatementCountTest {

    private static int statements(String query) throws SQLException {
        return Database.statementsDuring(() -> Api.anonymous().data(query));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 80})
    void technologies_with_owner_and_tags_take_three_statements_whatever_the_page(int first) throws SQLException {
        assertThat(statements("{ technologies(first: " + first + ") { nodes { title { text }"
                        + " owners(first: 1) { nodes { legalName } } concepts { nodes { label { text } } } } } }"))
                .isEqualTo(3);
    }

    @Test
    void three_nested_levels_take_three_statements() throws SQLException {
        assertThat(statements("{ organisations(first: 20) { nodes { legalName technologies(first: 10) { nodes { ref"
                        + " opportunities(first: 5) { nodes { ref } } } } } } }"))
                .isEqualTo(3);
    }

    @Test
    void a_count_comes_with_the_page_and_adds_a_statement_to_a_list_of_each_parent() throws SQLException {
        assertThat(statements("{ technologies { totalCount nodes { ref } } }")).isEqualTo(1);
        assertThat(statements("{ technologies { totalCount } }")).isEqualTo(1);
        assertThat(statements("{ organisations { nodes { technologies { totalCount nodes { ref } } } } }"))
                .isEqualTo(3);
    }

    @Test
    void a_node_takes_one_statement() throws SQLException {
        String id = Api.anonymous()
                .data("{ technologies(first: 1) { nodes { id } } }")
                .getString("technologies.nodes[0].id");
        assertThat(statements(
                        "{ node(id: \"" + id + "\") { ... on Technology { ref title { text } trl { current } } } }"))
                .isEqualTo(1);
    }

    @Test
    void a_search_takes_one_statement_and_another_when_no_text_has_the_words() throws SQLException {
        String search = "{ search(query: \"%s\") { totalCount facets { kinds { value count } } } }";
        assertThat(statements(search.formatted("sensor"))).isEqualTo(1);
        assertThat(statements(search.formatted("senssor"))).isEqualTo(2);
        assertThat(statements(search.formatted("\\\"no such phrase\\\""))).isEqualTo(1);
    }
}
