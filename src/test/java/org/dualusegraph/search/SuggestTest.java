package org.dualusegraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names for what is being typed. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SuggestTest {

    @BeforeEach
    void load() {
        SearchData.load();
    }

    private static JsonNode suggest(String prefix, int first) {
        String document = "query ($p: String!) { suggest(prefix: $p, first: " + first + ") { text kind id } }";
        return Api.anonymous().tree(document, Map.of("p", prefix)).path("suggest");
    }

    private static List<String> texts(String prefix) {
        List<String> texts = new ArrayList<>();
        suggest(prefix, 10).forEach(entry -> texts.add(entry.path("text").asText()));
        return texts;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Towed so          | Towed sonar for shallow water
                    shallow wa        | Towed sonar for shallow water
                    sonar remor       | Sonar remorcat pentru ape puțin adânci
                    cautam parten     | Căutăm parteneri pentru rețele remorcate
                    CĂUTĂM PARTEN     | Căutăm parteneri pentru rețele remorcate
                    rasul carp        | Râsul Carpatin SRL
                    carpathian l      | Carpathian Lynx
                    vistula           | Vistula Hydrofoil Yard
                    hydrograp         | Hydrography days
                    quiet prop        | Quiet propeller wanted
                    """)
    void a_name_is_suggested_as_it_is_written_in_the_language_typed(String prefix, String name) {
        assertThat(texts(prefix)).containsExactly(name);
    }

    @Test
    void names_that_begin_so_come_before_names_with_such_a_word() {
        assertThat(texts("hydro")).containsSubsequence("Hydrography days", "Vistula Hydrofoil Yard");
    }

    @Test
    void a_suggestion_leads_to_its_object() {
        JsonNode one = suggest("Towed son", 10).get(0);
        assertThat(one.path("kind").asText()).isEqualTo("TECHNOLOGY");
        String query = "{ node(id: \"" + one.path("id").asText() + "\") { ... on Technology { sourceId } } }";
        assertThat(Api.anonymous().data(query).getString("node.sourceId")).isEqualTo("search:sonar");
    }

    @Test
    void it_is_one_statement_of_so_many_rows_at_most() throws SQLException {
        assertThat(suggest("s", 3)).hasSize(3);
        assertThat(suggest("s", 1)).hasSize(1);
        assertThat(Database.statementsDuring(() -> suggest("so", 10))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "_", "% ", "zzzz no such", "mines", "kryptonium"})
    void nothing_is_suggested_for_what_no_name_has(String prefix) {
        assertThat(texts(prefix)).isEmpty();
    }
}
