package drills;

import com.fasterxml.jackson.databind.JsonNode;
import drills.Client.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Nothing depends on which replica answers: two, then three of them behind the proxy. */
final class Replicas implements Drills.Drill {

    private static final int ORGANISATIONS = 60;
    private static final String PAGE = "query ($after: String) { organisations(first: 7, after: $after,"
            + " orderBy: {field: NAME, direction: ASC}) { nodes { id } pageInfo { hasNextPage endCursor } } }";
    private static final String ALL =
            "{ organisations(first: 100, orderBy: {field: NAME, direction: ASC}) { nodes { id } } }";
    private static final String CREATE = "mutation ($key: String!, $organisation: ID!) { createTechnology(input: {"
            + " idempotencyKey: $key, content: { title: { values: [{ lang: \"en\", text: \"Replicas\" }] } direction: SPIN_IN"
            + " owners: [{ organisation: $organisation, role: OWNER }] } }) { technology { id version } } }";
    private static final String UPDATE = "mutation ($id: ID!, $version: Int!, $mrl: Int!) { updateTechnology(input: {"
            + " id: $id, expectedVersion: $version, content: { mrl: $mrl } }) { technology { version }"
            + " userErrors { code } } }";
    private static final String READ = "query ($id: ID!) { node(id: $id) { ... on Technology { version mrl } } }";
    private static final String COSTLY =
            "{ organisations(first: 100) { nodes { technologies(first: 50) { nodes { ref } } } } }";

    @Override
    public String run(World world) throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < ORGANISATIONS; i++) {
            rows.append(
                    "{\"__typename\": \"Organisation\", \"sourceId\": \"drill:many-" + i + "\", \"legalName\": \"Many "
                            + i + "\", \"type\": \"NGO\", \"countryOfEstablishment\": \"RO\"}\n");
        }
        Claim.that(
                world.client("manager")
                        .send("/import", "application/x-ndjson", rows.toString(), Map.of())
                        .ok(),
                "import");
        int third = world.replicas.size() - 1;
        world.proxy.remove(world.replicas.get(third));
        String two = together(world, third);
        world.proxy.add(world.replicas.get(third));
        return two + "; " + together(world, third + 1);
    }

    private static String together(World world, int size) throws Exception {
        tokens(world, size);
        int pages = pages(world);
        changes(world, size);
        documents(world, size);
        return String.format(Locale.ROOT, "%d replicas: pages %d, %s", size, pages, rate(world));
    }

    private static void tokens(World world, int size) throws Exception {
        Client somebody = world.client("editor-0");
        for (int i = 0; i < 2 * size; i++) {
            Answer answer = somebody.ask("{ viewer { signedIn affiliations(first: 5) { edges { role } } } }", Map.of());
            Claim.that(
                    answer.data("/viewer/affiliations/edges/0/role").asText().equals("EDITOR"),
                    "viewer: " + answer.json());
        }
    }

    /** A cursor of one replica is good at the next. */
    private static int pages(World world) throws Exception {
        Client client = world.client("manager");
        List<String> walked = new ArrayList<>();
        String after = null;
        int pages = 0;
        do {
            Map<String, Object> variables = new java.util.HashMap<>();
            variables.put("after", after);
            JsonNode page = client.ask(PAGE, variables).data("/organisations");
            page.path("nodes").forEach(node -> walked.add(node.path("id").asText()));
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asText()
                    : null;
            pages++;
        } while (after != null);
        List<String> all = new ArrayList<>();
        client.ask(ALL, Map.of())
                .data("/organisations/nodes")
                .forEach(node -> all.add(node.path("id").asText()));
        Claim.that(
                walked.equals(all) && new HashSet<>(all).size() > ORGANISATIONS,
                "pages: " + walked.size() + " of " + all.size());
        return pages;
    }

    /** What was changed through one is seen through the others at once, and counts there. */
    private static void changes(World world, int size) throws Exception {
        Map<String, String> create = Map.of("key", UUID.randomUUID().toString(), "organisation", world.organisation());
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            ids.add(world.at(i, "editor-0")
                    .ask(CREATE, create)
                    .data("/createTechnology/technology/id")
                    .asText());
        }
        Claim.that(ids.size() == 1, "one key made " + ids);
        String id = ids.iterator().next();
        for (int i = 0; i < 4 * size; i++) {
            int version = world.at(i % size, "editor-1")
                    .ask(READ, Map.of("id", id))
                    .data("/node/version")
                    .asInt();
            Map<String, Object> update = Map.of("id", id, "version", version, "mrl", 1 + i % 9);
            Answer made = world.at(i % size, "editor-0").ask(UPDATE, update);
            Answer late =
                    world.at((i + 1) % size, "editor-1").ask(UPDATE, Map.of("id", id, "version", version, "mrl", 10));
            Answer read = world.at((i + 1) % size, "editor-2").ask(READ, Map.of("id", id));
            Claim.that(
                    made.data("/updateTechnology/technology/version").asInt() > version
                            && late.data("/updateTechnology/userErrors/0/code")
                                    .asText()
                                    .equals("CONFLICT")
                            && read.data("/node/mrl").asInt() == 1 + i % 9,
                    "change: " + made.json() + late.json() + read.json());
        }
    }

    /** A persisted query is each replica's own, and asked for again; a trusted document is everybody's. */
    private static void documents(World world, int size) throws Exception {
        String id = "drill-" + UUID.randomUUID();
        Client manager = world.client("manager");
        Answer stored = manager.put("/graphql/documents", "{\"" + id + "\": \"{ viewer { signedIn } } # " + id + "\"}");
        Claim.that(stored.status() == 200, "documents: " + stored.status());
        String text = "{ viewer { roles } } # " + id;
        String hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        String extensions = "\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + hash + "\"}}}";
        for (int i = 0; i < size; i++) {
            Client client = world.at(i, "manager");
            Claim.that(client.json("{\"documentId\": \"" + id + "\"}").ok(), "trusted document at replica " + i);
            Claim.that(
                    client.json("{" + extensions).code().equals("PERSISTED_QUERY_NOT_FOUND"), "remembered by another");
            Claim.that(
                    client.json("{\"query\": \"" + text + "\", " + extensions).ok(), "sent together with its hash");
            Claim.that(client.json("{" + extensions).ok(), "remembered");
        }
    }

    /** All replicas together grant what one would. */
    private static String rate(World world) throws Exception {
        Client greedy = world.client("greedy-" + UUID.randomUUID());
        long start = System.nanoTime();
        long granted = 0;
        int requests = 0;
        Answer answer = greedy.ask(COSTLY, Map.of());
        while (answer.ok()) {
            granted += answer.json().at("/extensions/cost/requested").asLong();
            Claim.that(++requests < 10_000, "never refused");
            answer = greedy.ask(COSTLY, Map.of());
        }
        long most = World.CAPACITY + World.REFILL * (1 + (System.nanoTime() - start) / 1_000_000_000L);
        String line = "points granted " + granted + " of " + World.CAPACITY + " in " + requests + " requests";
        Claim.that(answer.code().equals("RATE_LIMITED") && answer.status() == 429, line + " " + answer.json());
        Claim.that(answer.header("Retry-After").isPresent() && granted <= most && granted > World.CAPACITY * 0.8, line);
        return line;
    }
}
