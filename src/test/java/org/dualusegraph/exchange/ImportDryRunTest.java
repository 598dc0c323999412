package org.dualusegraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dry run tells what a real run would do, and does nothing. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@ExtendWith(Traces.class)
class ImportDryRunTest {

    @Test
    void counts_are_those_of_the_real_run_and_nothing_changes() throws SQLException {
        Imported.rows(Rows.organisation("imp:dry-old"), Rows.organisation("imp:dry-same"));
        verify(
                "1 __typename UNKNOWN_TYPE, 5 type UNKNOWN_CODE",
                "{}",
                Rows.organisation("imp:dry-new"),
                Rows.organisation("imp:dry-old", "'acronyms': ['D']"),
                Rows.organisation("imp:dry-same"),
                Rows.organisation("imp:dry-bad", "'type': 'X'"));
    }

    @Test
    void rows_may_refer_to_earlier_rows_of_the_file() throws SQLException {
        verify(
                "9 null DUPLICATE_IN_FILE",
                Rows.scheme("imp-dry"),
                Rows.concept("imp-dry", "1"),
                Rows.concept("imp-dry", "2", "'parent': '1'"),
                Rows.organisation("imp:dry-owner", "'concepts': [{'scheme': 'imp-dry', 'notation': '2'}]"),
                Rows.membership("imp:dry-owner"),
                Rows.affiliation("imp:dry-owner", "imp-dry"),
                Rows.technology(
                        "imp:dry", "'owners': [{'organisation': {'sourceId': 'imp:dry-owner'}, 'role': 'OWNER'}]"),
                Rows.opportunity(
                        "imp:dry",
                        "'kind': 'TECHNOLOGY_OFFER', 'technology': {'sourceId': 'imp:dry'},"
                                + " 'owner': {'sourceId': 'imp:dry-owner'}"),
                Rows.organisation("imp:dry-owner"),
                Rows.event("imp:dry"),
                Rows.participation("imp:dry", "imp:dry-owner", "ORGANISER"));
    }

    @Test
    void a_batch_that_the_database_refuses_loses_its_culprit_only() throws SQLException {
        Database.update("ALTER TABLE organisation ADD CONSTRAINT test_refusal CHECK (legal_name <> 'Refused')");
        try {
            verify(
                    "2 null CONFLICT, 5 null CONFLICT",
                    Rows.organisation("imp:refused-1"),
                    Rows.organisation("imp:refused-2", "'legalName': 'Refused'"),
                    Rows.organisation("imp:refused-3"),
                    Rows.technology(
                            "imp:refused-4",
                            "'owners': [{'organisation': {'sourceId': 'imp:refused-3'}, 'role': 'OWNER'}]"),
                    Rows.organisation("imp:refused-5", "'legalName': 'Refused'"),
                    Rows.organisation("imp:refused-6"));
        } finally {
            Database.update("ALTER TABLE organisation DROP CONSTRAINT test_refusal");
        }
    }

    private static void verify(String errors, String... rows) throws SQLException {
        String before = Traces.fingerprint();
        Imported checked = Imported.dryRun(rows);
        assertThat(Traces.fingerprint()).isEqualTo(before);
        assertThat(Database.number("SELECT count(*) FROM import_touched")).isZero();
        Imported real = Imported.rows(rows);
        assertThat(String.join(", ", real.errors())).isEqualTo(errors);
        assertThat(checked.counts()).isEqualTo(real.counts());
        assertThat(checked.errors()).isEqualTo(real.errors());
        assertThat(List.of(checked.state(), real.state())).containsOnly("DONE_WITH_ERRORS");
        assertThat(checked.job().getBoolean("dryRun")).isTrue();
        assertThat(real.job().getBoolean("dryRun")).isFalse();
    }
}
