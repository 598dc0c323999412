package stack;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, on a port that stays its own over restarts. */
public final class Service implements AutoCloseable {

    static final String JAVA = ProcessHandle.current().info().command().orElse("java");
    static final String JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString();
    private static final int SECONDS_TO_START = 240;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path log;
    private final Map<String, String> settings;
    private final int port;
    private Process process;

    /**
     * @param log where its output goes
     * @param settings its environment
     */
    public Service(Path log, Map<String, String> settings) throws IOException {
        this.log = log;
        this.settings = settings;
        Files.createDirectories(log.toAbsolutePath().getParent());
        Files.deleteIfExists(log);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        // An interrupted run stops its service too; the database does so by itself.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts the process, and does not wait until it answers. */
    public void launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(JAVA, "@src/main/docker/jvm.options", "-jar", JAR);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        builder.environment().putAll(settings);
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Waits until the service says that it is ready. */
    public Service awaitReady() throws InterruptedException {
        for (int i = 0; i < SECONDS_TO_START * 20 && process.isAlive(); i++) {
            if (ready()) {
                return this;
            }
            Thread.sleep(50);
        }
        close();
        throw new IllegalStateException("The service does not start; see " + log);
    }

    public boolean ready() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri("/q/health/ready")).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public Process process() {
        return process;
    }

    /** Resident memory. */
    public int megabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Integer.parseInt(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As kill does, and waits until it has ended. */
    public void stop(int seconds) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("The service did not end within " + seconds + " s; see " + log);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
