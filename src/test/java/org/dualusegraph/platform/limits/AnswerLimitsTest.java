package org.dualusegraph.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Changing;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.SlowReader;
import org.junit.jupiter.api.Test;

/** An answer fills no memory: neither by what is read for it, nor by what it holds, nor by waiting to be taken. The limit is five million bytes here. */
@QuarkusTest
@TestProfile(DefaultLimits.class)
@WithTestResource(PostgresResource.class)
class AnswerLimitsTest {

    private static final String TOO_LARGE = "COST_LIMIT_EXCEEDED";

    private static String aliases(int number, String prefix, String field) {
        return IntStream.range(0, number)
                .mapToObj(i -> prefix + i + ": " + field)
                .collect(Collectors.joining(" "));
    }

    /** A thousand names of so many letters. */
    private static String names(int letters) {
        return "{ concepts(first: 100) { nodes { " + aliases(10, "x".repeat(letters), "id") + " } } }";
    }

    private static void assertTooLarge(JsonNode answer) {
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo(TOO_LARGE);
        assertThat(answer.at("/errors/0/message").asText()).contains("more than 5000000 bytes");
        assertThat(answer.has("data")).isFalse();
    }

    @Test
    void what_an_answer_holds() {
        assertThat(Api.json(Api.anonymous().query(names(4_800))).at("/data/concepts/nodes"))
                .hasSize(100);
        assertTooLarge(Api.json(Api.anonymous().query(names(5_000))));
    }

    @Test
    void what_is_read_for_it() throws SQLException {
        Company company = Company.member();
        String text = "[{\"lang\": \"en\", \"text\": \"Short\"}, {\"lang\": \"ro\", \"text\": \"%s\"}]"
                .formatted("\u0219".repeat(100_000));
        Database.update("UPDATE organisation SET description = '%s' WHERE source_id = '%s'"
                .formatted(text, company.sourceId()));
        String one = "organisation(by: {id: \"" + company.id() + "\"}) { description { text } }";
        String all = "{ " + aliases(20, "a", one) + " }";
        assertThat(Api.json(Api.anonymous().query(all))
                        .at("/data/a19/description/text")
                        .asText())
                .isEqualTo("Short");
        for (int i = 0; i < 20; i++) { // as many as would leave no connection in the pool
            assertTooLarge(Api.json(Api.anonymous().query("{ " + aliases(30, "a", one) + " }")));
        }
        assertThat(Api.anonymous().data(all).getString("a0.description.text")).isEqualTo("Short");
    }

    @Test
    void a_change_whose_answer_is_too_large_is_made_and_says_so() throws SQLException {
        Company company = Company.member();
        Changing create = new Changing("createTechnology", "technology { id }");
        for (int i = 0; i < 23; i++) {
            create.made(company.editor(), LimitsTest.technology(company, "Many " + i));
        }
        Changing wordy = new Changing(
                "createTechnology",
                "technology { owners { nodes { technologies(first: 100) { nodes { "
                        + aliases(25, "x".repeat(9_000), "id") + " } } } } }");
        JsonNode answer = Api.json(wordy.send(company.editor(), LimitsTest.technology(company, "Made all the same")));
        assertTooLarge(answer);
        assertThat(answer.at("/errors/0/message").asText()).startsWith("Everything was done.");
        assertThat(Database.number("SELECT count(*) FROM technology WHERE title::text LIKE '%Made all the same%'"))
                .isEqualTo(1);
    }

    @Test
    void an_answer_that_nobody_takes_is_not_kept() throws IOException {
        try (SlowReader client = SlowReader.ofJson(names(4_800))) {
            assertThat(client.isClosedWithin(20)).isTrue();
        }
        assertThat(Api.anonymous().data("{ viewer { signedIn } }").getBoolean("viewer.signedIn"))
                .isFalse();
    }
}
