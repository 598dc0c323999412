package drills;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualusegraph.scenario.Invariants;
import stack.Issuer;
import stack.Service;

/** Replicas of the packaged service behind a proxy, on one PostgreSQL and one issuer, with one organisation and its editors. */
final class World implements AutoCloseable {

    static final Path WORK = Path.of("target/drills").toAbsolutePath();
    static final int EDITORS = 8;

    /** Points of a caller: so few that they run out when a drill wants it, and not before. */
    static final int CAPACITY = 100_000;

    static final int REFILL = 2_000;

    final Path archive = WORK.resolve("archive");
    final Postgres postgres;
    final Issuer issuer = new Issuer();
    final Proxy proxy = new Proxy();
    final List<Service> replicas = new ArrayList<>();

    World(int size) throws Exception {
        erase(WORK);
        Files.createDirectories(archive);
        postgres = new Postgres(WORK.resolve("data"), Map.of("archive_mode", "on")).start();
        postgres.run("ALTER SYSTEM SET archive_command = 'cp %p " + archive + "/%f'");
        postgres.run("SELECT pg_reload_conf()");
        for (int i = 0; i < size; i++) {
            Service replica = new Service(WORK.resolve("replica-" + i + ".log"), settings());
            replicas.add(replica);
            replica.launch();
            if (i == 0) {
                replica.awaitReady(); // it migrates
            }
        }
        for (Service replica : replicas) {
            proxy.add(replica.awaitReady());
        }
        people();
    }

    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.url());
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.url());
        settings.put("QUARKUS_SHUTDOWN_TIMEOUT", "15");
        settings.put("DUAL_USE_GRAPH_LIMITS_RATE_STORE", "postgresql");
        settings.put("DUAL_USE_GRAPH_LIMITS_RATE_CAPACITY", String.valueOf(CAPACITY));
        settings.put("DUAL_USE_GRAPH_LIMITS_RATE_REFILL", String.valueOf(REFILL));
        return settings;
    }

    /** Somebody who asks through the proxy. */
    Client client(String subject) throws GeneralSecurityException {
        return at(proxy.uri(), subject);
    }

    /** Somebody who asks one replica. */
    Client at(int replica, String subject) throws GeneralSecurityException {
        return at(replicas.get(replica).uri("/"), subject);
    }

    private Client at(URI uri, String subject) throws GeneralSecurityException {
        return new Client(uri, issuer.token(subject, roles(subject), 7200));
    }

    private static List<String> roles(String subject) {
        return subject.equals("manager") ? List.of("cluster-manager") : List.of();
    }

    /** The id of the organisation that the editors work for. */
    String organisation() throws GeneralSecurityException {
        return client("manager")
                .ask("{ organisation(by: {sourceId: \"drill:org\"}) { id } }", Map.of())
                .data("/organisation/id")
                .asText();
    }

    /** Holds the invariants of the scenario tests against what is in the database. */
    void invariants() throws Exception {
        System.setProperty("quarkus.datasource.jdbc.url", postgres.url());
        Invariants.hold();
    }

    private void people() throws GeneralSecurityException {
        StringBuilder rows = new StringBuilder("{\"__typename\": \"Organisation\", \"sourceId\": \"drill:org\","
                + " \"legalName\": \"Drill\", \"type\": \"DUAL_USE_COMPANY\", \"countryOfEstablishment\": \"RO\"}\n");
        for (int i = 0; i < EDITORS; i++) {
            rows.append("{\"__typename\": \"Affiliation\", \"organisation\": {\"sourceId\": \"drill:org\"},"
                    + " \"subject\": \"editor-" + i + "\", \"role\": \"EDITOR\", \"status\": \"ACTIVE\"}\n");
        }
        Client.Answer answer = client("manager").send("/import", "application/x-ndjson", rows.toString(), Map.of());
        Claim.that(answer.status() == 200 && answer.json().path("rejected").asInt(-1) == 0, "people: " + answer.json());
    }

    static void erase(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        replicas.forEach(Service::close);
        proxy.close();
        issuer.close();
        postgres.close();
    }
}
