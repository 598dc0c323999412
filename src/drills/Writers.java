package drills;

import drills.Client.Answer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.dualusegraph.platform.graphql.GlobalId;

/**
 * Editors who write technologies down and change them, one change after the other, and keep a ledger of what was
 * acknowledged. What was not is sent again with the same key, until it is.
 */
final class Writers implements AutoCloseable {

    private static final String CREATE = "mutation ($key: String!, $organisation: ID!) { createTechnology(input: {"
            + " idempotencyKey: $key, content: { title: { values: [{ lang: \"en\", text: $key }] } direction: SPIN_IN"
            + " owners: [{ organisation: $organisation, role: OWNER }] } }) { technology { id version }"
            + " userErrors { code } } }";
    private static final String UPDATE = "mutation ($id: ID!, $version: Int!) { updateTechnology(input: { id: $id,"
            + " expectedVersion: $version, content: { mrl: 5 keywords: [\"drill\"] trl: { current: 4 } } }) {"
            + " technology { id version } userErrors { code } } }";

    private final World world;
    private final int rest;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String organisation;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Map<String, String> created = new ConcurrentHashMap<>();
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();
    private final Map<String, Integer> codes = new ConcurrentSkipListMap<>();
    private final AtomicInteger keys = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger updates = new AtomicInteger();
    private volatile boolean stopped;
    private volatile double slowest;
    private volatile long lastFailure;

    Writers(World world) throws Exception {
        this(world, 0);
    }

    /** @param rest milliseconds between one change of an editor and the next */
    Writers(World world, int rest) throws Exception {
        this.world = world;
        this.rest = rest;
        organisation = world.organisation();
        for (int i = 0; i < World.EDITORS; i++) {
            Client editor = world.client("editor-" + i);
            threads.add(Thread.ofVirtual().start(() -> write(editor)));
        }
    }

    private void write(Client editor) {
        while (!stopped) {
            String key = "drill " + run + " " + keys.incrementAndGet();
            Answer made = until(editor, CREATE, Map.of("key", key, "organisation", organisation));
            String id = made.data("/createTechnology/technology/id").asText();
            created.put(key, id);
            versions.put(id, made.data("/createTechnology/technology/version").asInt());
            Answer changed = tell(editor.ask(UPDATE, Map.of("id", id, "version", versions.get(id))));
            if (changed.data("/updateTechnology/technology/version").isInt()) {
                versions.put(
                        id, changed.data("/updateTechnology/technology/version").asInt());
                updates.incrementAndGet();
            }
            pause(rest);
        }
    }

    /** Sends it until it is acknowledged: with one key, it is done once. */
    private Answer until(Client editor, String document, Map<String, ?> variables) {
        long end = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < end) {
            Answer answer = tell(editor.ask(document, variables));
            if (answer.ok() && answer.data("/createTechnology/technology/id").isTextual()) {
                return answer;
            }
            pause(100);
        }
        throw new IllegalStateException("Never acknowledged: " + variables.get("key") + " " + codes);
    }

    private Answer tell(Answer answer) {
        requests.incrementAndGet();
        codes.merge(answer.code(), 1, Integer::sum);
        slowest = Math.max(slowest, answer.seconds());
        if (!answer.ok()) {
            lastFailure = System.nanoTime();
        }
        return answer;
    }

    /** Lets them write for a while. */
    void during(double seconds) {
        pause((long) (seconds * 1000));
    }

    /** How many creates are acknowledged. */
    int acknowledged() {
        return created.size();
    }

    int failed() {
        return requests.get() - codes.getOrDefault("OK", 0);
    }

    Map<String, Integer> codes() {
        return new TreeMap<>(codes);
    }

    double slowest() {
        return slowest;
    }

    /** Seconds from a moment of the clock to the last request that failed, 0 when none did. */
    double failingUntil(long since) {
        return Math.max(0, (lastFailure - since) / 1e9);
    }

    /** Waits until they write again. */
    void awaitMore(int more, int seconds) {
        int from = acknowledged();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (acknowledged() < from + more) {
            Claim.that(System.nanoTime() < end, "nothing is written for " + seconds + " s: " + codes);
            pause(20);
        }
    }

    /** Ends the writing when what is under way is acknowledged. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join(130_000);
            Claim.that(!thread.isAlive(), "a writer does not end");
        }
    }

    /** Compares the ledger with the database; to be called when the writing has ended. */
    String settle() throws Exception {
        Map<String, Integer> found = new HashMap<>();
        try (Connection connection = world.postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT title->0->>'text' || ' ' || id, version FROM technology"
                        + " WHERE title->0->>'text' LIKE 'drill " + run + " %'")) {
            while (row.next()) {
                found.put(row.getString(1), row.getInt(2));
            }
        }
        long lost = created.entrySet().stream()
                .filter(entry -> found.getOrDefault(
                                entry.getKey() + " "
                                        + GlobalId.decode(entry.getValue()).key(),
                                -1)
                        < versions.get(entry.getValue()))
                .count();
        long rows = count("technology WHERE title->0->>'text' LIKE 'drill " + run + " %'");
        long halves = count(
                "technology t WHERE title->0->>'text' LIKE 'drill " + run + " %' AND (1 <> (SELECT count(*)"
                        + " FROM audit_entry a WHERE a.subject_id = t.id AND a.action = 'createTechnology') OR NOT EXISTS (SELECT FROM technology_owner o"
                        + " WHERE o.technology_id = t.id) OR NOT EXISTS (SELECT FROM idempotency_key k WHERE k.result_id = t.id))");
        long twice = rows - created.size();
        String line = "requests " + requests + ", failed " + failed() + ", acknowledged "
                + (created.size() + updates.get()) + ", lost " + lost + ", twice " + twice + ", half-done " + halves;
        Claim.that(lost == 0 && twice == 0 && halves == 0, line + " " + codes);
        world.invariants();
        return line;
    }

    private long count(String from) throws SQLException {
        return world.postgres.number("SELECT count(*) FROM " + from);
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
