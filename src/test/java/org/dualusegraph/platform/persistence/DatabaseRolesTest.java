package org.dualusegraph.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The roles of k8s/database/roles.sql: one migrates, the other serves. */
class DatabaseRolesTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void migrateAsOwner() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        run("postgres", "postgres", "CREATE ROLE graph_owner LOGIN");
        run("postgres", "postgres", "CREATE DATABASE graph OWNER graph_owner");
        run("postgres", "graph", Files.readString(Path.of("k8s/database/roles.sql")));
        Flyway.configure().dataSource(url("graph"), "graph_owner", "").load().migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void the_role_that_serves_reads_and_writes_every_table_and_uses_every_sequence() throws SQLException {
        assertThat(rows("SELECT tablename || ' ' || privilege FROM pg_tables"
                        + " CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) privilege"
                        + " WHERE schemaname = 'public' AND NOT has_table_privilege(tablename::text, privilege)"))
                .isEmpty();
        assertThat(rows("SELECT sequencename::text FROM pg_sequences"
                        + " WHERE schemaname = 'public' AND NOT has_sequence_privilege(sequencename::text, 'USAGE')"))
                .isEmpty();
        assertThat(rows("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'"))
                .contains("organisation", "technology", "rate_bucket");
    }

    @Test
    void the_role_that_serves_executes_every_function_of_the_tables() throws SQLException {
        assertThat(rows("SELECT proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
                        + " AND NOT has_function_privilege(oid, 'EXECUTE')"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE mine (id int)",
                "CREATE TEMPORARY TABLE mine (id int)",
                "CREATE SCHEMA mine",
                "CREATE EXTENSION hstore",
                "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "ALTER TABLE technology ADD mine int",
                "DROP TABLE technology",
                "TRUNCATE technology",
                "SET ROLE graph_owner",
                "ALTER ROLE graph SUPERUSER"
            })
    void the_role_that_serves_makes_changes_and_drops_nothing(String sql) {
        assertThatThrownBy(() -> run("graph", "graph", sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void nobody_else_connects() throws SQLException {
        run("postgres", "postgres", "CREATE ROLE somebody LOGIN");
        assertThatThrownBy(() -> run("somebody", "graph", "SELECT 1")).isInstanceOf(SQLException.class);
        assertThatCode(() -> run("graph", "graph", "SELECT 1")).doesNotThrowAnyException();
    }

    private static void run(String role, String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), role, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("graph"), "graph", "");
                Statement statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }
}
