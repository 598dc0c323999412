package stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;

/** The packaged service on a PostgreSQL and an issuer of its own, all on loopback, all gone at the end. */
public final class Stack implements AutoCloseable {

    static final String JAVA = ProcessHandle.current().info().command().orElse("java");
    static final String JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString();
    private static final int SECONDS_TO_START = 60;

    public final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedPostgres postgres;
    private final Issuer issuer = new Issuer();
    private final Map<String, String> settings = new HashMap<>();
    private final Process service;
    private final int port;

    /** @param log where the service's output goes */
    public Stack(Path log) throws IOException, GeneralSecurityException, InterruptedException {
        this(log, "512MB", Map.of());
    }

    /**
     * @param sharedBuffers memory of PostgreSQL
     * @param given environment of the service; with an issuer in it, the stack's own is one more, by the name of stack
     */
    public Stack(Path log, String sharedBuffers, Map<String, String> given)
            throws IOException, GeneralSecurityException, InterruptedException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", sharedBuffers)
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .start();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String own = given.containsKey("QUARKUS_OIDC_AUTH_SERVER_URL") ? "QUARKUS_OIDC_STACK_" : "QUARKUS_OIDC_";
        settings.put(own + "AUTH_SERVER_URL", issuer.url());
        settings.put(own + "TOKEN_AUDIENCE", Issuer.AUDIENCE);
        settings.put(own + "TOKEN_ALLOW_JWT_INTROSPECTION", "false");
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl());
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        settings.putAll(given);
        ProcessBuilder builder = new ProcessBuilder(JAVA, "-XX:+UseSerialGC", "-Xmx192m", "-jar", JAR);
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        service = builder.start();
        // An interrupted run stops its service too; the database does so by itself.
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroy));
        if (!ready()) {
            close();
            throw new IllegalStateException("The service does not start; see " + log);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The environment that the service was given. */
    Map<String, String> settings() {
        return settings;
    }

    public Issuer issuer() {
        return issuer;
    }

    public long pid() {
        return service.pid();
    }

    /** Resident memory of the service. */
    public int megabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + service.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Integer.parseInt(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }

    public int postgresPort() {
        return postgres.getPort();
    }

    public String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        service.destroy();
        issuer.close();
        postgres.close();
    }

    private boolean ready() throws InterruptedException {
        for (int i = 0; i < SECONDS_TO_START * 10 && service.isAlive(); i++) {
            try {
                var answer = client.send(request("/q/health/ready").build(), HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return true;
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        return false;
    }
}
