package drills;

import drills.Client.Answer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What callers can fill the memory of one replica with: large answers, answers that nobody takes, bodies that do not end. */
final class Flood implements Drills.Drill {

    private static final int ASKING = 40;
    private static final int NOT_TAKING = 60;
    private static final int NOT_ENDING = 400;

    /** Megabytes of a container, by k8s/base. */
    private static final int MOST_RESIDENT = 640;

    /** Just what a request may hold. */
    private static final int BODY = 262_144;

    private static final String ORDINARY = "{ technologies(first: 1) { nodes { id } } }";

    private static final String PAGE =
            "organisations(first: 100, orderBy: {field: CREATED_AT, direction: DESC}) { nodes {"
                    + " description { text } " + aliases(6, "x".repeat(3_000), "id") + " } }";

    /** 3.3 MB. */
    private static final String LARGE = "{ " + PAGE + " }";

    /** Ten times as much. */
    private static final String TOO_LARGE = "{ " + aliases(3, "p", PAGE) + " }";

    private static String aliases(int number, String prefix, String field) {
        return IntStream.range(0, number)
                .mapToObj(i -> prefix + i + ": " + field)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String run(World world) throws Exception {
        Client manager = world.at(0, "manager");
        URI uri = world.replicas.get(0).uri("/graphql");
        fill(manager);
        Answer large = manager.ask(LARGE, Map.of());
        Claim.that(large.ok() && large.json().toString().length() > 3_000_000, "a large answer: " + large.code());
        Map<String, Integer> codes = new TreeMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> ask = () -> manager.ask(LARGE, Map.of());
            List<Future<Answer>> asked =
                    Stream.generate(() -> threads.submit(ask)).limit(ASKING).toList();
            for (int i = 0; i < ASKING; i++) {
                Answer refused = manager.ask(TOO_LARGE, Map.of());
                Claim.that(refused.code().equals("COST_LIMIT_EXCEEDED"), "what is too large: " + refused.code());
            }
            for (Future<Answer> future : asked) {
                codes.merge(future.get().code(), 1, Integer::sum);
            }
        }
        List<Double> seconds = new ArrayList<>();
        String whole = "{\"query\": \"" + LARGE + "\"}";
        flood(uri, NOT_TAKING, whole, whole.length(), manager, seconds);
        flood(uri, NOT_ENDING, " ".repeat(BODY - 1), BODY, manager, seconds);
        String line = String.format(
                Locale.ROOT,
                "%d at once for %d bytes %s; %d who do not take it, %d bodies of %d bytes without an end;"
                        + " the slowest ordinary answer meanwhile after %.2f s, resident %d MB",
                ASKING,
                large.json().toString().length(),
                codes,
                NOT_TAKING,
                NOT_ENDING,
                BODY,
                seconds.stream().max(Double::compare).orElseThrow(),
                world.replicas.get(0).megabytes());
        Claim.that(
                List.of("OK", "TIMEOUT", "UNAVAILABLE").containsAll(codes.keySet()) && codes.containsKey("OK"), line);
        Claim.that(world.replicas.get(0).megabytes() < MOST_RESIDENT, line);
        Claim.that(
                world.replicas.get(0).process().isAlive()
                        && manager.ask(ORDINARY, Map.of()).ok(),
                line);
        return line;
    }

    private static void fill(Client manager) {
        String text = "Lorem ipsum. ".repeat(1_150);
        String rows = IntStream.range(0, 100)
                .mapToObj(i -> "{\"__typename\": \"Organisation\", \"sourceId\": \"flood:" + i
                        + "\", \"legalName\": \"Flood " + i
                        + "\", \"type\": \"DUAL_USE_COMPANY\", \"countryOfEstablishment\": \"RO\", \"description\":"
                        + " {\"en\": \"" + text + "\"}}")
                .collect(Collectors.joining("\n"));
        Answer answer = manager.send("/import", "application/x-ndjson", rows, Map.of());
        Claim.that(answer.status() == 200 && answer.json().path("rejected").asInt(-1) == 0, "rows: " + answer.json());
    }

    /** So many connections that send a request, or all of it but the end, and then do nothing any more, while somebody else asks. */
    private static void flood(URI uri, int number, String body, int announced, Client other, List<Double> seconds)
            throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                sockets.add(begin(uri, body, announced));
            }
            for (int i = 0; i < 5; i++) {
                Answer answer = other.ask(ORDINARY, Map.of());
                Claim.that(answer.ok(), "an ordinary query meanwhile: " + answer.code());
                seconds.add(answer.seconds());
                Writers.pause(200);
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static Socket begin(URI uri, String body, int announced) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        String head = "POST " + uri.getPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + announced + "\r\n\r\n";
        try {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException refused) {
            // Before all of it was sent.
        }
        return socket;
    }
}
