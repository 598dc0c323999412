package drills;

import java.util.Locale;
import java.util.Map;
import stack.Service;

/**
 * A migration fails half-way: nothing of it is left, the Job ends with 1, a server refuses to start, and the old version
 * serves on as if nothing had happened. When the fault is gone, the same Job completes.
 */
final class BadMigration implements Drills.Drill {

    /** Fails one command in the middle of a migration, and all after it: the sequence counts on when a transaction is rolled back. */
    private static final String OBSTACLE = "CREATE SCHEMA drill; CREATE SEQUENCE drill.ddl;"
            + " CREATE FUNCTION drill.fail() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN"
            + " IF nextval('drill.ddl') >= 40 THEN RAISE 'drill'; END IF; END $$;"
            + " CREATE EVENT TRIGGER drill ON ddl_command_end"
            + " WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE', 'CREATE INDEX') EXECUTE FUNCTION drill.fail()";

    private static final String CLEARED = "DROP EVENT TRIGGER drill; DROP SCHEMA drill CASCADE";

    /** From the newest migration on that makes something, and so cannot be made twice. */
    private static final String NEWEST = " installed_rank >= (SELECT max(installed_rank) FROM flyway_schema_history"
            + " WHERE description ~ '^(add|create) ')";

    private static final String SCHEMA = "SELECT md5(string_agg(line, E'\\n' ORDER BY line COLLATE \"C\")) FROM ("
            + "SELECT format('%s %s %s %s', table_name, column_name, data_type, is_nullable) AS line"
            + " FROM information_schema.columns WHERE table_schema = 'public'"
            + " UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"
            + " UNION ALL SELECT format('%s %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint"
            + " WHERE connamespace = 'public'::regnamespace"
            + " UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE prokind = 'f'"
            + " AND pronamespace = 'public'::regnamespace"
            + " UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal) AS lines";

    @Override
    public String run(World world) throws Exception {
        Postgres fresh = world.postgres.database("fresh");
        fresh.run(OBSTACLE);
        int failed = migrate(world, fresh);
        long done = fresh.number("SELECT count(*) FROM flyway_schema_history WHERE success");
        long broken = fresh.number("SELECT count(*) FROM flyway_schema_history WHERE NOT success");
        int server = end(world, fresh, "half-migrated", Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false"));
        fresh.run(CLEARED);
        int completed = migrate(world, fresh);
        boolean same = fresh.text(SCHEMA).equals(world.postgres.text(SCHEMA));
        String line = String.format(
                Locale.ROOT,
                "exit %d after %d migrations, a server on them ends with %d, then exit %d and the schema is %s; %s",
                failed,
                done,
                server,
                completed,
                same ? "whole" : "NOT WHOLE",
                underLoad(world));
        Claim.that(failed == 1 && done > 0 && broken == 0 && server != 0 && completed == 0 && same, line);
        return line;
    }

    /** The newest migrations are run again on what they have made: the first fails while all write. */
    private static String underLoad(World world) throws Exception {
        String before = world.postgres.text(SCHEMA);
        Writers writers = new Writers(world);
        int exit;
        try (writers) {
            world.postgres.run("CREATE TABLE drill_history AS SELECT * FROM flyway_schema_history WHERE" + NEWEST);
            world.postgres.run("DELETE FROM flyway_schema_history WHERE" + NEWEST);
            exit = migrate(world, world.postgres);
            world.postgres.run(
                    "INSERT INTO flyway_schema_history SELECT * FROM drill_history; DROP TABLE drill_history");
            writers.awaitMore(50, 30);
        }
        String line = "under load exit " + exit + ", " + writers.settle();
        Claim.that(exit == 1 && writers.failed() == 0 && before.equals(world.postgres.text(SCHEMA)), line);
        return line;
    }

    private static int migrate(World world, Postgres database) throws Exception {
        return end(world, database, "migration", Map.of("QUARKUS_INIT_AND_EXIT", "true"));
    }

    private static int end(World world, Postgres database, String name, Map<String, String> more) throws Exception {
        Map<String, String> settings = world.settings();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        settings.putAll(more);
        try (Service service = new Service(World.WORK.resolve(name + ".log"), settings)) {
            service.launch();
            Claim.that(service.process().waitFor(60, java.util.concurrent.TimeUnit.SECONDS), name + " does not end");
            return service.process().exitValue();
        }
    }
}
