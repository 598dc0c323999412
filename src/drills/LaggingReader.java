package drills;

import drills.Client.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import stack.Service;

/** Queries go to a standby that is seconds behind: what was changed is in the answer to the change, and in every query that says so. */
final class LaggingReader implements Drills.Drill {

    private static final int BEHIND = 3;
    private static final int CHANGES = 20;
    private static final String CREATE = "mutation ($key: String!, $organisation: ID!) { createTechnology(input: {"
            + " idempotencyKey: $key, content: { title: { values: [{ lang: \"en\", text: $key }] } direction: SPIN_IN"
            + " owners: [{ organisation: $organisation, role: OWNER }] } }) { technology { id title { text } } } }";
    private static final String READ =
            "{\"query\": \"{ node(id: \\\"%s\\\") { ... on Technology { title { text } } } }\"%s}";

    @Override
    public String run(World world) throws Exception {
        Path data = World.WORK.resolve("standby");
        World.erase(data);
        Backup.take(world.postgres, data);
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = '" + world.postgres.replication() + "'\nrecovery_min_apply_delay = " + BEHIND
                        + "s\n");
        try (Postgres standby = new Postgres(data, Map.of()).start()) {
            Map<String, String> settings = world.settings();
            settings.put("QUARKUS_DATASOURCE_READ_JDBC_URL", standby.url());
            try (Service service = new Service(World.WORK.resolve("reader.log"), settings)) {
                service.launch();
                service.awaitReady();
                return read(world, service);
            }
        }
    }

    private static String read(World world, Service service) throws Exception {
        Client editor = new Client(service.uri("/"), world.issuer.token("editor-0", java.util.List.of(), 3600));
        int payloads = 0;
        int own = 0;
        int plain = 0;
        for (int i = 0; i < CHANGES; i++) {
            Answer made = editor.ask(
                    CREATE, Map.of("key", UUID.randomUUID().toString(), "organisation", world.organisation()));
            String id = made.data("/createTechnology/technology/id").asText();
            payloads += made.data("/createTechnology/technology/title/text").isTextual() ? 1 : 0;
            String after = made.json().at("/extensions/readAfter").asText();
            plain += found(editor.json(READ.formatted(id, "")));
            own += found(editor.json(READ.formatted(id, ", \"extensions\": {\"readAfter\": \"" + after + "\"}")));
        }
        String line = String.format(
                Locale.ROOT,
                "standby %d s behind, changes %d, read back %d, read by readAfter %d, by a plain query %d",
                BEHIND,
                CHANGES,
                payloads,
                own,
                plain);
        Claim.that(payloads == CHANGES && own == CHANGES && plain < CHANGES, line);
        return line;
    }

    private static int found(Answer answer) {
        return answer.data("/node/title/text").isTextual() ? 1 : 0;
    }
}
