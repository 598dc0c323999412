package org.dualusegraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.dualusegraph.testing.Company;
import org.dualusegraph.testing.Database;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.Rows;
import org.junit.jupiter.api.Test;

/** Of several affiliations or memberships, a row is the one that has not ended; what has ended stays as it was. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ImportReturnTest {

    private static String read(Company company, String table, String columns) throws SQLException {
        return Database.text("SELECT string_agg(concat_ws(' ', " + columns + "), ', ' ORDER BY x.id) FROM " + table
                + " x JOIN organisation o ON o.id = x.organisation_id WHERE o.source_id = '" + company.sourceId()
                + "'");
    }

    @Test
    void an_affiliation_of_somebody_who_came_back() throws SQLException {
        Company company = Company.outsider();
        Database.update("DELETE FROM affiliation a USING organisation o, person p WHERE o.id = a.organisation_id"
                + " AND p.id = a.person_id AND o.source_id = '" + company.sourceId() + "' AND a.role <> 'EDITOR'");
        Database.update("INSERT INTO affiliation (id, version, person_id, organisation_id, role, status, created_at,"
                + " updated_at) SELECT uuidv7(), 0, person_id, organisation_id, 'VIEWER', 'ENDED', now(), now()"
                + " FROM affiliation a JOIN organisation o ON o.id = a.organisation_id WHERE o.source_id = '"
                + company.sourceId() + "'");
        Rows.affiliate(company.subject("EDITOR"), company.sourceId(), "SUSPENDED");
        assertThat(read(company, "affiliation", "x.role, x.status")).isEqualTo("VIEWER SUSPENDED, VIEWER ENDED");
    }

    @Test
    void a_membership_of_an_organisation_that_was_admitted_anew() throws SQLException {
        Company company = Company.member();
        Database.update(
                "INSERT INTO cluster_membership (id, version, organisation_id, category, status, since, created_at,"
                        + " updated_at) SELECT uuidv7(), 0, id, 'OBSERVER', 'ENDED', '2020-01-01', now(), now()"
                        + " FROM organisation WHERE source_id = '" + company.sourceId() + "'");
        new Rows()
                .add(
                        "ClusterMembership",
                        Map.of(
                                "organisation", Rows.source(company.sourceId()),
                                "category", "FOUNDER",
                                "status", "SUSPENDED",
                                "since", "2023-01-01"))
                .load();
        assertThat(read(company, "cluster_membership", "x.category, x.status"))
                .isEqualTo("FOUNDER SUSPENDED, OBSERVER ENDED");
    }
}
