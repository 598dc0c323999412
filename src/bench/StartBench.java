package bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dualusegraph.dev.DemoData;
import stack.Issuer;

/** Starts each package again and again on one database with the demo data. */
final class StartBench {

    private static final int RUNS = Integer.getInteger("runs", 5);
    private static final String WARM_UP = System.getProperty("warm-up", "5S");
    private static final int STEADY = 1500;
    private static final Path APP = Path.of("target/quarkus-app").toAbsolutePath();
    private static final String OPTIONS =
            "@" + Path.of("src/main/docker/jvm.options").toAbsolutePath();

    /** Not a document of the warm-up, but lists that it asks for too. */
    private static final String QUERY =
            "{\"query\": \"{ technologies(first: 20) { nodes { id title { text } trl { current } state "
                    + "owners { nodes { id legalName countryOfEstablishment } } concepts { nodes { id notation } } } } }\"}";

    private record Start(double ready, double cpu, int megabytes, double first, double second, double p50) {

        double ratio() {
            return first / p50;
        }
    }

    private HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedPostgres postgres;
    private final Issuer issuer = new Issuer();
    private final int port;

    private StartBench() throws Exception {
        postgres = EmbeddedPostgres.builder().setServerConfig("jit", "off").start();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    public static void main(String... arguments) throws Exception {
        StartBench bench = new StartBench();
        try {
            bench.fill();
            System.out.println(
                    "package | warm-up | ready s | CPU s | MB then | first ms | second ms | p50 ms | first / p50");
            for (List<String> command : commands()) {
                bench.measure(command, WARM_UP);
                bench.measure(command, "0");
            }
        } finally {
            bench.postgres.close();
            bench.issuer.close();
        }
    }

    private static List<List<String>> commands() throws IOException {
        List<List<String>> commands = new ArrayList<>();
        String java = ProcessHandle.current().info().command().orElse("java");
        commands.add(List.of(java, OPTIONS, "-jar", "quarkus-run.jar"));
        if (Files.exists(APP.resolve("app.aot"))) {
            commands.add(List.of(java, OPTIONS, "-XX:AOTCache=app.aot", "-jar", "quarkus-run.jar"));
        }
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            Optional<Path> executable =
                    files.filter(file -> file.toString().endsWith("-runner")).findFirst();
            executable.ifPresent(
                    file -> commands.add(List.of(file.toAbsolutePath().toString())));
        }
        return commands;
    }

    private void measure(List<String> command, String warmUp) throws Exception {
        List<Start> starts = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            starts.add(start(command, warmUp));
        }
        starts.sort((a, b) -> Double.compare(a.ratio(), b.ratio()));
        String name = command.size() == 1 ? "native" : command.size() == 4 ? "JVM" : "JVM + AOT cache";
        System.out.printf(
                "%s | %s | %.2f | %.1f | %.0f | %.1f | %.1f | %.1f | %.1f (%.1f to %.1f)%n",
                name,
                warmUp,
                median(starts.stream().mapToDouble(Start::ready)),
                median(starts.stream().mapToDouble(Start::cpu)),
                median(starts.stream().mapToDouble(Start::megabytes)),
                median(starts.stream().mapToDouble(Start::first)),
                median(starts.stream().mapToDouble(Start::second)),
                median(starts.stream().mapToDouble(Start::p50)),
                median(starts.stream().mapToDouble(Start::ratio)),
                starts.getFirst().ratio(),
                starts.getLast().ratio());
    }

    private static double median(java.util.stream.DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private Start start(List<String> command, String warmUp) throws Exception {
        client = HttpClient.newHttpClient(); // knows no connection to the one before
        long begin = System.nanoTime();
        Process process = launch(command, warmUp);
        try {
            await();
            double ready = (System.nanoTime() - begin) / 1e9;
            double cpu = process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
            double first = ask();
            double second = ask();
            double[] following = new double[STEADY];
            for (int i = 0; i < STEADY; i++) {
                following[i] = ask();
            }
            double[] last = Arrays.copyOfRange(following, STEADY / 2, STEADY);
            return new Start(
                    ready, cpu, Measured.residentMegabytes(process.pid()), first, second, median(Arrays.stream(last)));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private Process launch(List<String> command, String warmUp) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(APP.toFile());
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"));
        builder.environment().put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.url());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("DUAL_USE_GRAPH_WARM_UP_TIME", warmUp);
        builder.environment().put("DUAL_USE_GRAPH_LIMITS_RATE_CAPACITY", "1000000000");
        Path log = Path.of("target/start-bench.log").toAbsolutePath();
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private void fill() throws Exception {
        Process process = launch(commands().getFirst(), "0");
        try {
            await();
            for (Path file : DemoData.files()) {
                HttpRequest request = request("/import")
                        .header("Authorization", "Bearer " + issuer.token())
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofByteArray(DemoData.open(file).readAllBytes()))
                        .build();
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IOException(answer.body());
                }
            }
            ask(); // this client is warm
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Milliseconds. */
    private double ask() throws IOException, InterruptedException {
        HttpRequest request = request("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUERY))
                .build();
        long begin = System.nanoTime();
        String answer = client.send(request, BodyHandlers.ofString()).body();
        double milliseconds = (System.nanoTime() - begin) / 1e6;
        if (answer.contains("\"errors\"") || !answer.contains("\"data\"")) {
            throw new IllegalStateException(answer);
        }
        return milliseconds;
    }

    private void await() throws InterruptedException {
        for (int i = 0; i < 3000; i++) {
            try {
                HttpRequest request = request("/q/health/ready").build();
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen.
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("The service does not start; see target/start-bench.log");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
