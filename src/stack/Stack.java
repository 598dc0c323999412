package stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;

/** The packaged service on a PostgreSQL and an issuer of its own, all on loopback, all gone at the end. */
public final class Stack implements AutoCloseable {

    public final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedPostgres postgres;
    private final Issuer issuer = new Issuer();
    private final Map<String, String> settings = new HashMap<>();
    private final Service service;

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
        String own = given.containsKey("QUARKUS_OIDC_AUTH_SERVER_URL") ? "QUARKUS_OIDC_STACK_" : "QUARKUS_OIDC_";
        settings.put(own + "AUTH_SERVER_URL", issuer.url());
        settings.put(own + "TOKEN_AUDIENCE", Issuer.AUDIENCE);
        settings.put(own + "TOKEN_ALLOW_JWT_INTROSPECTION", "false");
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl());
        settings.putAll(given);
        service = new Service(log, settings);
        service.launch();
        try {
            service.awaitReady();
        } catch (IllegalStateException dead) {
            close();
            throw dead;
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    public URI uri(String path) {
        return service.uri(path);
    }

    /** The environment that the service was given. */
    Map<String, String> settings() {
        return settings;
    }

    public Issuer issuer() {
        return issuer;
    }

    public long pid() {
        return service.process().pid();
    }

    /** Resident memory of the service. */
    public int megabytes() throws IOException {
        return service.megabytes();
    }

    public int postgresPort() {
        return postgres.getPort();
    }

    public String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        service.close();
        issuer.close();
        postgres.close();
    }
}
