package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dualusegraph.platform.graphql.GlobalId;
import stack.Stack;

/** Prints how near the reading of the product comes to what PostgreSQL itself can do, and to PostGraphile. */
final class ReadBench {

    private static final int PERCENT = Integer.getInteger("percent", 100);
    private static final int SECONDS = Integer.getInteger("seconds", 5);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    /** For each query, before anything is measured: two cores take minutes to compile what a service runs. */
    private static final int WARM = Integer.getInteger("warm", 80);

    private static final int WARM_AGAIN = 4;
    private static final List<String> QUERIES =
            List.of(System.getProperty("queries", "q1,q2,q3,q4,q5,q6").split(","));

    private static final int TECHNOLOGIES = 2000 * PERCENT;
    private static final int ORGANISATIONS = 500 * PERCENT;
    private static final int CLIENTS = 8;
    private static final int CONCEPTS = 500;
    private static final int WORDS = 200;
    private static final int BODIES = 2000;
    private static final int COMPARED = 25;
    private static final Path WORK = Path.of("target/bench");
    private static final Path HERE = Path.of("src/bench");

    private final Stack stack;
    private final Connection connection;
    private final Subject anonymous;
    private final Subject member;
    private final Subject peer;
    private final long postgres;
    private final Map<String, JsonNode> cursors = new HashMap<>();
    private final Random random = new Random(1);
    private final String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

    private ReadBench(Stack stack, Connection connection, Peer peer) throws Exception {
        this.stack = stack;
        this.connection = connection;
        String url = stack.uri("/graphql").toString();
        anonymous = new Subject(url, "", stack.pid());
        member = new Subject(url, stack.issuer().token("bench-member", List.of(), 7200), stack.pid());
        this.peer = new Subject(peer.url(), "", peer.pid());
        postgres = Long.parseLong(Files.readAllLines(Path.of(text("SHOW data_directory"), "postmaster.pid"))
                .getFirst());
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Files.createDirectories(WORK);
        // One caller of the bench asks for what the bucket of a caller does not hold.
        Map<String, String> settings = Map.of(
                "DUAL_USE_GRAPH_LIMITS_RATE_CAPACITY", "1000000000", "DUAL_USE_GRAPH_LIMITS_RATE_REFILL", "1000000000");
        try (Stack stack = new Stack(WORK.resolve("service.log"), "2GB", settings);
                Connection connection = DriverManager.getConnection(stack.jdbcUrl());
                Peer peer = new Peer(stack.postgresPort(), WORK.resolve("peer.log"))) {
            Data.fill(connection, PERCENT);
            new ReadBench(stack, connection, peer).run();
        } catch (Exception e) {
            // Threads of libraries would keep the process.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void run() throws Exception {
        System.out.printf(
                "%-14s %-9s %9s %9s %9s %12s %12s %9s %7s%n",
                "query", "by", "req/s", "p50 ms", "p99 ms", "server us", "postgres us", "capacity", "MB");
        for (String query : QUERIES) {
            compare(query);
            warm(query);
        }
        for (String query : QUERIES) {
            for (String viewer : List.of("anonymous", "member")) {
                measure(query, viewer);
            }
        }
    }

    /** Every answer has the same values in the same order, whoever gives it. */
    private void compare(String query) throws Exception {
        for (int i = 0; i < COMPARED; i++) {
            int n = number(query);
            int trl = 1 + random.nextInt(9);
            ObjectNode body = body(query, n, trl);
            for (String viewer : List.of("anonymous", "member")) {
                List<String> product = Leaves.of((viewer.equals("member") ? member : anonymous).ask(body));
                List<String> limit = Leaves.of(limit(query, viewer, n, trl));
                if (query.equals("q5") && limit.equals(List.of("0"))) {
                    continue; // the product looks for other spellings then
                }
                require(query, viewer + " and the limit", product, limit);
                boolean peerShows = !query.equals("q1") || !product.isEmpty();
                if (hasPeer(query) && viewer.equals("anonymous") && peerShows) {
                    require(query, "product and peer", product, Leaves.of(peer.ask(peerBody(query, n, trl))));
                }
            }
        }
    }

    private static void require(String query, String who, List<String> one, List<String> other) {
        if (!one.equals(other)) {
            throw new IllegalStateException(query + ": " + who + " differ:\n" + one + "\n" + other);
        }
    }

    private void warm(String query) throws Exception {
        Path bodies = bodies(query, query + "-product", n -> body(query, n, 1 + random.nextInt(9)));
        int seconds =
                query.equals("q5") ? 3 * WARM : WARM; // the fewer answers in a second, the later they are compiled
        wrk(anonymous, bodies, seconds / 2);
        wrk(member, bodies, seconds / 2);
        if (hasPeer(query)) {
            wrk(peer, bodies(query, query + "-peer", n -> peerBody(query, n, 1 + random.nextInt(9))), WARM);
        }
    }

    private void measure(String query, String viewer) throws Exception {
        Subject product = viewer.equals("member") ? member : anonymous;
        Path bodies = WORK.resolve(query + "-product.bodies");
        Path peerBodies = hasPeer(query) && viewer.equals("anonymous") ? WORK.resolve(query + "-peer.bodies") : null;
        Path limit = WORK.resolve(query + "-" + viewer + ".sql");
        Files.writeString(limit, Limit.script(query, viewer));
        wrk(product, bodies, WARM_AGAIN);
        if (peerBodies != null) {
            wrk(peer, peerBodies, WARM_AGAIN);
        }
        List<Measured> limits = new ArrayList<>();
        List<Measured> peers = new ArrayList<>();
        List<Measured> products = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            limits.add(Measured.pgbench(
                    limit,
                    List.of("technologies=" + TECHNOLOGIES, "organisations=" + ORGANISATIONS, "asked=0"),
                    "127.0.0.1",
                    stack.postgresPort(),
                    SECONDS,
                    postgres));
            if (peerBodies != null) {
                peers.add(wrk(peer, peerBodies, SECONDS));
            }
            products.add(wrk(product, bodies, SECONDS));
        }
        print(query + " " + viewer, "limit", limits, limits);
        if (peerBodies != null) {
            print(query + " " + viewer, "peer", peers, limits);
        }
        print(query + " " + viewer, "product", products, limits);
    }

    private Measured wrk(Subject subject, Path bodies, int seconds) throws IOException, InterruptedException {
        return Measured.wrk(subject.url, bodies, subject.token, seconds, CLIENTS, subject.pid, postgres);
    }

    private static void print(String query, String by, List<Measured> runs, List<Measured> limits) {
        Measured run = Measured.median(runs);
        System.out.printf(
                "%-14s %-9s %9.0f %9.2f %9.2f %12.0f %12.0f %9.2f %7s%n",
                query,
                by,
                run.perSecond(),
                run.p50(),
                run.p99(),
                run.serverCpu(),
                run.postgresCpu(),
                capacity(runs, limits),
                run.megabytes() == 0 ? "" : run.megabytes());
    }

    /** The middle one of those of all rounds: within a round the machine changes less than from one to the next. */
    private static double capacity(List<Measured> runs, List<Measured> limits) {
        return IntStream.range(0, runs.size())
                .mapToDouble(i -> limits.get(i).cpu() / runs.get(i).cpu())
                .sorted()
                .skip(runs.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private interface Bodies {
        ObjectNode of(int n) throws Exception;
    }

    private Path bodies(String query, String name, Bodies bodies) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < BODIES; i++) {
            lines.add(bodies.of(query.equals("q5") ? word(i) : number(query)).toString());
        }
        return Files.write(WORK.resolve(name + ".bodies"), lines);
    }

    /** Some words are found a hundred times as often as others: runs of any length ask for frequent and rare ones alike. */
    private static int word(int i) {
        return 1 + 123 * i % WORDS;
    }

    private int number(String query) {
        return switch (query) {
            case "q1" -> 1 + random.nextInt(TECHNOLOGIES);
            case "q2" -> 1 + random.nextInt(TECHNOLOGIES - 1000);
            case "q3" -> 1 + random.nextInt(ORGANISATIONS - 100);
            case "q4" -> 1 + random.nextInt(CONCEPTS);
            case "q5" -> 1 + random.nextInt(WORDS);
            default -> 1 + random.nextInt(ORGANISATIONS);
        };
    }

    private static boolean hasPeer(String query) {
        return Files.exists(HERE.resolve("peer/" + query + ".graphql"));
    }

    private ObjectNode body(String query, int n, int trl) throws Exception {
        ObjectNode variables = Subject.JSON.createObjectNode();
        switch (query) {
            case "q1" -> variables.put("id", GlobalId.encode("TE", Data.key("0007", n)));
            case "q2" -> variables.put("after", cursor("technologies", Data.key("0007", n)));
            case "q3" -> variables.put("after", cursor("organisations", Data.key("0003", n)));
            case "q4" ->
                variables
                        .put("concept", GlobalId.encode("CO", Data.key("0002", n)))
                        .put("trl", trl);
            case "q5" ->
                variables.put("words", text("SELECT bench.word(" + n + ") || ' ' || bench.word(" + (n + 1) + ")"));
            default ->
                variables.put("id", GlobalId.encode("OR", Data.key("0003", n))).put("now", now);
        }
        return Subject.body(HERE.resolve("product/" + query + ".graphql"), variables);
    }

    private static ObjectNode peerBody(String query, int n, int trl) throws IOException {
        ObjectNode variables = Subject.JSON.createObjectNode();
        switch (query) {
            case "q1" -> variables.put("id", Data.key("0007", n).toString());
            case "q2" -> variables.put("after", Data.key("0007", n).toString());
            case "q3" -> variables.put("after", Data.key("0003", n).toString());
            default -> variables.put("concept", Data.key("0002", n).toString()).put("trl", trl);
        }
        return Subject.body(HERE.resolve("peer/" + query + ".graphql"), variables);
    }

    /** The cursor behind any row in the usual order, made of one that the API gave. */
    private String cursor(String list, UUID key) throws Exception {
        ObjectNode body = Subject.JSON.createObjectNode();
        body.put("query", "{ " + list + "(first: 1) { pageInfo { endCursor } nodes { id } } }");
        JsonNode page = cursors.computeIfAbsent(list, any -> anonymous.ask(body).path(list));
        String cursor = new String(
                Base64.getUrlDecoder().decode(page.at("/pageInfo/endCursor").asText()));
        String first = GlobalId.decode(page.at("/nodes/0/id").asText()).key().toString();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cursor.replace(first, key.toString()).getBytes());
    }

    private JsonNode limit(String query, String viewer, int n, int trl) throws IOException, SQLException {
        String sql = Limit.script(query, viewer)
                .replaceAll("(?m)^\\\\set.*$", "")
                .replaceAll(":n\\b", String.valueOf(n))
                .replaceAll(":trl\\b", String.valueOf(trl));
        String json = text(sql);
        return Subject.JSON.readTree(json == null ? "{}" : json);
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
