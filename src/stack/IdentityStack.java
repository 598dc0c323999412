package stack;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command beside the packaged service with the demo data in it and a real Keycloak, unpacked to target by the Maven profile
 * keycloak, and ends with the command's exit code. A second issuer, partner, is configured before it exists.
 */
final class IdentityStack {

    private static final Path UNPACKED = Path.of("target/keycloak");
    private static final int SECONDS_TO_START = 180;

    public static void main(String... command) throws Exception {
        System.exit(run(command));
    }

    private static int run(String... command) throws Exception {
        int port = freePort();
        String keycloak = "http://127.0.0.1:" + port;
        String password = UUID.randomUUID().toString();
        Process issuer = start(port, password);
        try {
            Map<String, String> settings = new HashMap<>();
            settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak + "/realms/cluster");
            settings.put("QUARKUS_OIDC_TOKEN_AUDIENCE", "dual-use-graph");
            settings.put("QUARKUS_OIDC_PARTNER_AUTH_SERVER_URL", keycloak + "/realms/partner");
            settings.put("QUARKUS_OIDC_PARTNER_TOKEN_AUDIENCE", "dual-use-graph");
            settings.put("QUARKUS_OIDC_PARTNER_TOKEN_ALLOW_JWT_INTROSPECTION", "false");
            settings.put("DUAL_USE_GRAPH_IDENTITY_ROLES_FROM", "stack");
            settings.put("DUAL_USE_GRAPH_GRAPHIQL_CLIENT_ID", "graphiql");
            settings.put("KEYCLOAK_URL", keycloak);
            settings.put("KEYCLOAK_PASSWORD", password);
            settings.put("KEYCLOAK_PID", String.valueOf(issuer.pid()));
            awaitReady(issuer, keycloak + "/realms/cluster");
            return DemoStack.run(Path.of("target/identity-stack.log"), settings, command);
        } finally {
            issuer.destroy();
            if (!issuer.waitFor(10, TimeUnit.SECONDS)) {
                issuer.destroyForcibly();
            }
        }
    }

    private static Process start(int port, String password) throws IOException {
        Path home = UNPACKED.resolve("home");
        Path realms = home.resolve("data/import");
        Files.createDirectories(realms);
        Files.copy(Path.of("src/keycloak/cluster-realm.json"), realms.resolve("cluster-realm.json"));
        ProcessBuilder builder = new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        Map<String, String> environment = builder.environment();
        // Keycloak is a Quarkus application too, and would take the service's settings for its own.
        environment.keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx320m");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target/keycloak.log").toFile());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    private static void awaitReady(Process issuer, String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < SECONDS_TO_START * 5 && issuer.isAlive(); i++) {
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (ConnectException notYet) {
                    // Asked again below.
                }
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("Keycloak does not start; see target/keycloak.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
