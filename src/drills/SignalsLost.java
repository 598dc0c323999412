package drills;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Subscriptions at every replica hear of an import that one of them runs. Then the connections that listen are cut, and
 * the import ends while nobody does: all hear of its end all the same.
 */
final class SignalsLost implements Drills.Drill {

    private static final int ROWS = 500;
    private static final String WATCH = "subscription ($id: ID!) { importJob(id: $id) { state rowsRead } }";

    @Override
    public String run(World world) throws Exception {
        String token = world.issuer.token("manager", List.of("cluster-manager"), 3600);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out, 1 << 20);
        CompletableFuture<HttpResponse<String>> imported = http.sendAsync(
                HttpRequest.newBuilder(world.replicas.getFirst().uri("/import?dryRun=true"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofInputStream(() -> in))
                        .build(),
                BodyHandlers.ofString());
        rows(out, 0);
        String id = running(world);
        List<List<JsonNode>> heard = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (var replica : world.replicas) {
            List<JsonNode> events = new CopyOnWriteArrayList<>();
            heard.add(events);
            HttpResponse<java.io.InputStream> stream = http.send(
                    HttpRequest.newBuilder(replica.uri("/graphql"))
                            .header("Authorization", "Bearer " + token)
                            .header("Accept", "text/event-stream")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(new JsonMapper()
                                    .valueToTree(Map.of("query", WATCH, "variables", Map.of("id", id)))
                                    .toString()))
                            .build(),
                    BodyHandlers.ofInputStream());
            threads.add(Thread.ofVirtual().start(() -> listen(stream.body(), events)));
        }
        rows(out, 1);
        rows(out, 2);
        await(heard, job -> job.path("rowsRead").asInt() >= ROWS);
        long cut = world.postgres.number("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                + " WHERE application_name = 'dual-use-graph signals'");
        out.close();
        Claim.that(imported.get(60, TimeUnit.SECONDS).statusCode() == 200, "the import fails");
        long ended = System.nanoTime();
        await(heard, job -> job.path("state").asText().startsWith("DONE"));
        double seconds = (System.nanoTime() - ended) / 1e9;
        for (Thread thread : threads) {
            thread.join(10_000);
        }
        Claim.that(cut == world.replicas.size(), "connections that listen: " + cut);
        return String.format(
                java.util.Locale.ROOT,
                "subscriptions %d, connections cut %d, lost 0, all heard of the end within %.1f s",
                heard.size(),
                cut,
                seconds);
    }

    private static void rows(PipedOutputStream out, int batch) throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            rows.append("{\"__typename\": \"Organisation\", \"sourceId\": \"drill:import-" + batch + "-" + i
                    + "\", \"legalName\": \"Import\", \"type\": \"NGO\", \"countryOfEstablishment\": \"RO\"}\n");
        }
        out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String running(World world) throws Exception {
        Client manager = world.client("manager");
        for (int i = 0; i < 200; i++) {
            JsonNode job = manager.ask("{ importJobs(last: 1) { nodes { id state } } }", Map.of())
                    .data("/importJobs/nodes/0");
            if (job.path("state").asText().equals("RUNNING")) {
                return job.path("id").asText();
            }
            Writers.pause(50);
        }
        throw new IllegalStateException("No import runs");
    }

    private static void listen(java.io.InputStream body, List<JsonNode> events) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: {")) {
                    events.add(new JsonMapper().readTree(line.substring(6)).at("/data/importJob"));
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void await(List<List<JsonNode>> heard, java.util.function.Predicate<JsonNode> what) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!heard.stream().allMatch(events -> events.stream().anyMatch(what))) {
            Claim.that(System.nanoTime() < end, "not heard by all: " + heard);
            Writers.pause(20);
        }
    }
}
