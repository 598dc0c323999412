package org.dualusegraph.platform.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dualusegraph.testing.Rows.source;
import static org.dualusegraph.testing.Rows.text;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an answer holds was true at one moment, and reading changes nothing. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SnapshotTest {

    private static final int ANSWERS = 300;
    private static final String ORGANISATION = "snapshot:org";
    private static final String TECHNOLOGY = "snapshot:tech";

    @Inject
    @DataSource("read")
    @SuppressWarnings("NullAway.Init")
    AgroalDataSource reading;

    @BeforeEach
    void load() {
        new Rows()
                .add(
                        "Organisation",
                        Map.of(
                                "sourceId",
                                ORGANISATION,
                                "legalName",
                                "Snapshot",
                                "type",
                                "CIVIL_COMPANY",
                                "status",
                                "ACTIVE"))
                .add(
                        "Technology",
                        Map.of(
                                "sourceId",
                                TECHNOLOGY,
                                "title",
                                text("Snapshot"),
                                "direction",
                                "SPIN_IN",
                                "state",
                                "PUBLISHED",
                                "visibility",
                                Map.of("audience", "PUBLIC"),
                                "owners",
                                List.of(Map.of("organisation", source(ORGANISATION), "role", "OWNER"))))
                .load();
    }

    /** In one wave, and in two. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ organisation(by: {sourceId: \"snapshot:org\"}) { website }"
                        + " technology(by: {sourceId: \"snapshot:tech\"}) { keywords } }",
                "{ organisation(by: {sourceId: \"snapshot:org\"}) { website technologies { nodes { keywords } } } }"
            })
    void what_is_changed_together_is_seen_together(String query) throws Exception {
        String organisation = "UPDATE organisation SET website = 'https://example.org/%1$d' WHERE source_id = '"
                + ORGANISATION + "'; ";
        String technology = "UPDATE technology SET keywords = ARRAY['https://example.org/%1$d'] WHERE source_id = '"
                + TECHNOLOGY + "'";
        Database.update((organisation + technology).formatted(0));
        AtomicBoolean over = new AtomicBoolean();
        Set<String> seen = new HashSet<>();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> writing = writer.submit(() -> {
                for (int i = 1; !over.get(); i++) {
                    Database.update((organisation + technology).formatted(i)); // sent together: one transaction
                }
                return null;
            });
            try {
                for (int i = 0; i < ANSWERS; i++) {
                    JsonPath answer = Api.anonymous().data(query);
                    String website = answer.getString("organisation.website");
                    assertThat(keywords(answer)).containsExactly(website);
                    seen.add(website);
                }
            } finally {
                over.set(true);
            }
            writing.get();
        }
        assertThat(seen).hasSizeGreaterThan(ANSWERS / 10);
    }

    private static List<String> keywords(JsonPath answer) {
        List<String> alone = answer.getList("technology.keywords");
        return alone == null ? answer.getList("organisation.technologies.nodes[0].keywords") : alone;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE organisation SET legal_name = 'x'",
                "DELETE FROM technology",
                "CREATE TABLE mine (id int)",
                "SELECT nextval('technology_ref')"
            })
    void a_reading_connection_refuses_to_write(String sql) throws SQLException {
        try (Connection connection = reading.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25006"));
        }
    }
}
