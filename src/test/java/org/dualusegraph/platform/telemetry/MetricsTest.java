package org.dualusegraph.platform.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.dualusegraph.testing.SocketClient;
import org.junit.jupiter.api.Test;

/** The metrics as Prometheus reads them from the management port: what is there, and that callers cannot make up series. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class MetricsTest {

    private static final String OPERATIONS = "graphql_server_operations_seconds_count";
    private static final Path MONITORING = Path.of("k8s/monitoring");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:graphql_server|agroal|http_server|jvm|process)_[a-z0-9_]+\\b");

    /** What queries add to a name by themselves, and what is there only after it happened. */
    private static final Set<String> ON_OCCASION =
            Set.of("jvm_gc_pause_seconds", "jvm_gc_concurrent_phase_time_seconds");

    @TestHTTPResource(value = "/metrics", management = true)
    @SuppressWarnings("NullAway.Init")
    URL metrics;

    private Scrape after(String name, double atLeast, String... labels) {
        return Scrape.until(metrics, scrape -> scrape.value(name, labels) >= atLeast);
    }

    @Test
    void an_operation_is_counted_by_its_field_its_type_and_its_client() {
        String[] labels = {"operation=\"viewer\"", "type=\"query\"", "client=\"unknown\"", "outcome=\"ok\""};
        double before = Scrape.of(metrics).value(OPERATIONS, labels);
        Api.as("maria").data("{ viewer { signedIn } }");
        Scrape scrape = after(OPERATIONS, before + 1, labels);
        assertThat(scrape.value(OPERATIONS, labels)).isEqualTo(before + 1);
        assertThat(scrape.series("graphql_server_operations_seconds_bucket", labels))
                .hasSizeGreaterThan(10);
        assertThat(scrape.value("graphql_server_cost_total", "client=\"unknown\""))
                .isPositive();
    }

    @Test
    void a_mutation_is_counted_and_what_it_is_refused_for() {
        String error = "code=\"UNAUTHENTICATED\"";
        String[] labels = {"operation=\"erasePerson\"", "type=\"mutation\"", "client=\"anonymous\""};
        Scrape before = Scrape.of(metrics);
        Api.anonymous().query("mutation { erasePerson(input: {}) { userErrors { code } } }");
        Scrape scrape = after(OPERATIONS, before.value(OPERATIONS, labels) + 1, labels);
        assertThat(scrape.value(OPERATIONS, labels)).isEqualTo(before.value(OPERATIONS, labels) + 1);
        assertThat(scrape.value("graphql_server_errors_total", error))
                .isGreaterThan(before.value("graphql_server_errors_total", error));
    }

    @Test
    void what_is_refused_is_not_counted_as_answered() {
        String[] labels = {"type=\"unknown\"", "outcome=\"refused\""};
        double before = Scrape.of(metrics).value(OPERATIONS, labels);
        Api.anonymous().query("{ nonsense }");
        assertThat(after(OPERATIONS, before + 1, labels).value(OPERATIONS, labels))
                .isGreaterThan(before);
    }

    @Test
    void names_that_a_caller_makes_up_create_no_series() {
        Api.anonymous().query("query Made0 { viewer { signedIn } }");
        int before =
                Scrape.until(metrics, scrape -> scrape.has(OPERATIONS)).lines().size();
        for (int i = 1; i <= 300; i++) {
            Api.anonymous().query("query Made%d { a%d: viewer { signedIn } viewer { roles } }".formatted(i, i));
            Api.anonymous().query("query Made%d { viewer { signedIn } }".formatted(i));
        }
        double counted = 300;
        Scrape scrape = after(OPERATIONS, counted, "operation=\"other\"", "type=\"query\"");
        assertThat(scrape.lines()).noneMatch(line -> line.contains("Made"));
        assertThat(scrape.lines()).hasSizeLessThan(before + 100);
    }

    @Test
    void the_operation_of_a_trusted_document_is_counted_by_its_name() {
        String id = UUID.randomUUID().toString();
        String name = "Trusted" + id.substring(0, 8);
        Api.as("maria")
                .request()
                .contentType("application/json")
                .body(Map.of(id, "query " + name + " { viewer { signedIn } }"))
                .put("/graphql/documents")
                .then()
                .statusCode(200);
        given().queryParam("documentId", id).get("/graphql").then().statusCode(200);
        assertThat(after(OPERATIONS, 1, "operation=\"" + name + "\"", "client=\"anonymous\"")
                        .value(OPERATIONS, "operation=\"" + name + "\""))
                .isEqualTo(1);
    }

    @Test
    void statements_and_both_pools_are_measured() {
        double before = Scrape.of(metrics).value("graphql_server_statements_seconds_count", "datasource=\"read\"");
        Api.anonymous().data("{ technologies(first: 1) { nodes { owners { nodes { id } } } } }");
        Scrape scrape = after("graphql_server_statements_seconds_count", before + 2);
        assertThat(scrape.value("graphql_server_statements_seconds_count")).isGreaterThanOrEqualTo(before + 2);
        for (String pool : List.of("default", "read")) {
            for (String name : List.of("active", "available", "awaiting", "max_used")) {
                assertThat(scrape.series("agroal_" + name + "_count", "datasource=\"" + pool + "\""))
                        .as(name + " of " + pool)
                        .hasSize(1);
            }
        }
        assertThat(scrape.lines())
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes"))
                .anyMatch(line -> line.startsWith("process_cpu_usage"));
    }

    @Test
    void connections_that_last_are_counted_while_they_last() {
        String[] labels = {"kind=\"websocket\""};
        double before = Scrape.of(metrics).value("graphql_server_connections", labels);
        try (SocketClient client = SocketClient.anonymous()) {
            client.subscribe("a", "{ viewer { signedIn } }").answer("a");
            assertThat(Scrape.of(metrics).value("graphql_server_connections", labels))
                    .isGreaterThan(before);
        }
        assertThat(Scrape.until(metrics, scrape -> scrape.value("graphql_server_connections", labels) <= before)
                        .value("graphql_server_connections", labels))
                .isLessThanOrEqualTo(before);
    }

    @Test
    void unknown_paths_and_methods_create_no_series() {
        List<String> methods = List.of("GET", "POST", "BREW", "WHEN", "PROPFIND");
        methods.forEach(method -> given().request(method, "/nothing"));
        methods.forEach(method -> given().request(method, "/graphql"));
        int before = Scrape.until(metrics, scrape -> scrape.has("http_server_requests_seconds_count"))
                .series("http_server_requests_seconds_count")
                .size();
        IntStream.range(0, 60)
                .forEach(i -> methods.forEach(method -> {
                    given().request(method, "/path" + i + "/" + method);
                    given().request("X" + i, "/graphql?x=" + i);
                    given().request("GET", "/graphiql/file" + i);
                }));
        List<String> series = Scrape.of(metrics).series("http_server_requests_seconds_count");
        assertThat(series).hasSizeLessThan(before + 10);
        assertThat(series).noneMatch(line -> line.contains("path1") || line.contains("X1") || line.contains("BREW"));
    }

    /** The others are registered for each of the two servers; when their labels differ, the service never ends its start. */
    @Test
    void of_http_nothing_but_requests_is_measured() {
        given().get("/q/health/ready");
        Scrape scrape = Scrape.until(metrics, read -> read.has("http_server_requests_seconds_count"));
        assertThat(scrape.lines())
                .filteredOn(line -> line.startsWith("http_server_"))
                .allMatch(line -> line.startsWith("http_server_requests_"));
    }

    @Test
    void metrics_have_a_port_of_their_own_and_health_does_not() {
        given().get("/q/metrics").then().statusCode(404);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void whatever_the_monitoring_asks_for_is_there() throws IOException {
        Api.anonymous().data("{ viewer { signedIn } }");
        Scrape scrape =
                Scrape.until(metrics, read -> read.has(OPERATIONS) && read.has("http_server_requests_seconds_count"));
        Set<String> missing = new TreeSet<>();
        for (String name : namesInMonitoring()) {
            String family = name.replaceAll("_(bucket|count|sum|max)$", "");
            boolean there = scrape.has(name)
                    || scrape.lines().stream().anyMatch(line -> line.startsWith("# TYPE " + family + " "))
                    || ON_OCCASION.contains(family);
            if (!there) {
                missing.add(name);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> namesInMonitoring() throws IOException {
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(MONITORING)) {
            try (Stream<Path> files = Files.walk(MONITORING)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = NAMED.matcher(Files.readString(file));
                    while (matcher.find()) {
                        names.add(matcher.group());
                    }
                }
            }
        }
        return names;
    }
}
