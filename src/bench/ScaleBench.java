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
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dualusegraph.platform.graphql.GlobalId;
import stack.Stack;

/** Prints what a page of 20 costs as the data, the page's place, the relations of a node and the clients grow. */
final class ScaleBench {

    private static final int SECONDS = Integer.getInteger("seconds", 4);
    private static final int WARM = Integer.getInteger("warm", 10);
    private static final int PAGE = 20;
    private static final int FAR = 1000;
    private static final Path WORK = Path.of("target/bench");
    private static final String NODES = "{ id title { text } trl { current } state }";
    private static final String LIST = "query ($after: String) { technologies(first: 20, after: $after) { nodes "
            + NODES + " pageInfo { endCursor } } }";
    private static final String CHILDREN = "query ($id: ID!, $after: String) { organisation(by: {id: $id}) {"
            + " technologies(first: 20, after: $after) { nodes " + NODES + " pageInfo { endCursor } } } }";

    private final int technologies;
    private final Stack stack;
    private final Connection connection;
    private final Subject product;
    private final long postgres;

    private ScaleBench(int percent, Stack stack, Connection connection) throws IOException, SQLException {
        this.technologies = 2000 * percent;
        this.stack = stack;
        this.connection = connection;
        product = new Subject(stack.uri("/graphql").toString(), "", stack.pid());
        postgres = Long.parseLong(Files.readAllLines(Path.of(text("SHOW data_directory"), "postmaster.pid"))
                .getFirst());
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Files.createDirectories(WORK);
        Map<String, String> settings = Map.of(
                "DUAL_USE_GRAPH_LIMITS_RATE_CAPACITY", "1000000000", "DUAL_USE_GRAPH_LIMITS_RATE_REFILL", "1000000000");
        for (String percent : System.getProperty("percents", "1,10,100").split(",")) {
            try (Stack stack = new Stack(WORK.resolve("service.log"), "2GB", settings);
                    Connection connection = DriverManager.getConnection(stack.jdbcUrl())) {
                Data.fill(connection, Integer.parseInt(percent));
                new ScaleBench(Integer.parseInt(percent), stack, connection).run();
            }
        }
        System.exit(0); // threads of libraries would keep the process
    }

    private void run() throws Exception {
        int many = technologies / 2;
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO technology_owner (technology_id, organisation_id, role) SELECT bench.id('0007', i),"
                            + " bench.id('0003', 1), 'CO_OWNER' FROM generate_series(1, " + many
                            + ") i ON CONFLICT DO NOTHING");
            statement.execute("VACUUM ANALYZE technology_owner");
        }
        String few = text(
                "SELECT organisation_id FROM technology_owner o JOIN technology t ON t.id = o.technology_id"
                        + " WHERE t.audience = 'PUBLIC' AND t.state = 'PUBLISHED' GROUP BY 1 HAVING count(*) BETWEEN 3 AND 10 LIMIT 1");
        System.out.printf(
                "%-44s %7s %5s %9s %9s %9s %10s %12s%n",
                "page", "clients", "rows", "req/s", "p50 ms", "p99 ms", "server us", "postgres us");
        ObjectNode list = body(LIST, "", null);
        time("technologies, page 1", list, WARM * 2, 8);
        int place = Math.min(FAR, many / PAGE / 2);
        time("technologies, page " + place, far(list, "technologies", place * PAGE), 1, 8);
        ObjectNode big = body(CHILDREN, GlobalId.encode("OR", Data.key("0003", 1)), null);
        ObjectNode small = body(CHILDREN, GlobalId.encode("OR", UUID.fromString(few)), null);
        time("of an organisation with up to ten", small, WARM, 8);
        time("of one with " + many + ", page 1", big, 1, 8);
        time("of one with " + many + ", page " + place, far(big, "organisation/technologies", place * PAGE), 1, 8);
        for (int clients : List.of(1, 2, 4, 16, 32, 64)) {
            time("technologies, page 1", list, 1, clients);
        }
        for (String prefix : List.of("l", "lidar", "lidar r", "radar lid", "zeoliteum", "qqq")) {
            time("suggest " + prefix, body("{ suggest(prefix: \"" + prefix + "\") { text } }", "", null), 1, 8);
        }
        System.out.println();
    }

    private void time(String what, ObjectNode body, int warm, int clients) throws Exception {
        Path bodies = Files.writeString(WORK.resolve("scale.bodies"), body + "\n");
        JsonNode answer = product.ask(body);
        int rows = answer.path("suggest").size();
        for (JsonNode nodes : answer.findValues("nodes")) {
            rows = Math.max(rows, nodes.size());
        }
        Measured.wrk(product.url, bodies, "", warm, clients, product.pid, postgres);
        Measured run = Measured.wrk(product.url, bodies, "", SECONDS, clients, product.pid, postgres);
        System.out.printf(
                "%-44s %7d %5d %9.0f %9.2f %9.2f %10.0f %12.0f%n",
                what, clients, rows, run.perSecond(), run.p50(), run.p99(), run.serverCpu(), run.postgresCpu());
    }

    private static ObjectNode body(String query, String id, String after) {
        ObjectNode body = Subject.JSON.createObjectNode().put("query", query);
        body.putObject("variables").put("id", id).put("after", after);
        if (id.isEmpty()) {
            ((ObjectNode) body.get("variables")).remove("id");
        }
        return body;
    }

    /** The same list behind the technology of this number. */
    private ObjectNode far(ObjectNode body, String list, int number) {
        JsonNode page = product.ask(body).at("/" + list);
        String cursor = new String(
                Base64.getUrlDecoder().decode(page.at("/pageInfo/endCursor").asText()));
        String last = GlobalId.decode(page.at("/nodes")
                        .get(page.at("/nodes").size() - 1)
                        .path("id")
                        .asText())
                .key()
                .toString();
        ObjectNode far = body.deepCopy();
        ((ObjectNode) far.get("variables"))
                .put(
                        "after",
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(cursor.replace(
                                                last, Data.key("0007", number).toString())
                                        .getBytes()));
        return far;
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
