package org.dualusegraph.exchange;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.dualusegraph.testing.Database;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Takes away, after a test class, what its imports have left; and compares the whole graph before and after. */
final class Traces implements BeforeAllCallback, AfterAllCallback {

    private static final List<String> TABLES = List.of(
            "event_organisation",
            "event_concept",
            "transfer_opportunity_concept",
            "transfer_opportunity",
            "technology_concept",
            "technology_owner",
            "technology",
            "event",
            "affiliation",
            "person",
            "cluster_membership",
            "organisation_relation",
            "organisation_relation_pending",
            "organisation_identifier",
            "organisation_concept",
            "organisation",
            "concept",
            "concept_scheme");

    private String start = "";

    /** Every row of every table, versions and instants included, and how many audit rows there are. */
    static String fingerprint() throws SQLException {
        String prints = TABLES.stream()
                .map(table -> "SELECT '" + table + " ' || count(*) || ' ' ||"
                        + " coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') AS print FROM " + table + " t")
                .collect(Collectors.joining(" UNION ALL "));
        return Database.text("SELECT string_agg(print, chr(10)) || chr(10) || (SELECT count(*) FROM audit_entry) FROM ("
                + prints + ") AS prints");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        start = Database.text("SELECT clock_timestamp()");
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        for (String table : TABLES) {
            Database.update("DELETE FROM " + table + " WHERE " + condition(table));
        }
        Database.update("DELETE FROM import_row_error WHERE job_id IN " + young("import_job"));
        Database.update("DELETE FROM import_job WHERE id IN " + young("import_job"));
    }

    private String condition(String table) {
        return switch (table) {
            case "event_organisation" ->
                "event_id IN " + young("event") + " OR organisation_id IN " + young("organisation");
            case "event_concept" -> "event_id IN " + young("event");
            case "transfer_opportunity_concept" -> "transfer_opportunity_id IN " + young("transfer_opportunity");
            case "technology_concept", "technology_owner" -> "technology_id IN " + young("technology");
            case "organisation_relation" ->
                "organisation_id IN " + young("organisation") + " OR target_id IN " + young("organisation");
            case "organisation_relation_pending", "organisation_identifier", "organisation_concept" ->
                "organisation_id IN " + young("organisation");
            // Who is in the audit log stays.
            case "person" -> "id IN " + young(table) + " AND id NOT IN (SELECT actor_id FROM audit_entry)";
            default -> "id IN " + young(table);
        };
    }

    private String young(String table) {
        return "(SELECT id FROM " + table + " WHERE created_at >= '" + start + "')";
    }
}
