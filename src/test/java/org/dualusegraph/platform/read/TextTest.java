package org.dualusegraph.platform.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualusegraph.testing.Rows.source;
import static org.dualusegraph.testing.Rows.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every character of a text comes back, in JSON that a strict parser takes. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "\"quoted\"",
                "a\\b\\",
                "tab\tline\nreturn\rfeed\fback\bend",
                "first \u0001 last \u001f deleted \u007f next \u0080 end",
                "Brașov, Țară, 20 €, 東京",
                "a rocket \uD83D\uDE80\"\uD83D\uDE80 and another",
                "lines\u2028of\u2029JavaScript",
            })
    void what_was_stored_is_answered(String stored) {
        new Rows()
                .add(
                        "Organisation",
                        Map.of(
                                "sourceId",
                                "text:org",
                                "legalName",
                                stored,
                                "type",
                                "CIVIL_COMPANY",
                                "status",
                                "ACTIVE"))
                .add(
                        "Technology",
                        Map.of(
                                "sourceId",
                                "text:tech",
                                "title",
                                text(stored),
                                "keywords",
                                List.of(stored),
                                "direction",
                                "SPIN_IN",
                                "state",
                                "PUBLISHED",
                                "visibility",
                                Map.of("audience", "PUBLIC"),
                                "owners",
                                List.of(Map.of("organisation", source("text:org"), "role", "OWNER"))))
                .load();
        JsonNode data = Api.json(Api.anonymous().query("""
                        { organisation(by: {sourceId: "text:org"}) { legalName }
                          technology(by: {sourceId: "text:tech"}) { keywords title { text values { text } } } }
                        """)).path("data");
        assertThat(List.of(
                        data.at("/organisation/legalName").asText(),
                        data.at("/technology/keywords/0").asText(),
                        data.at("/technology/title/text").asText(),
                        data.at("/technology/title/values/0/text").asText()))
                .containsOnly(stored);
    }
}
