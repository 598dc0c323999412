package org.dualusegraph.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loader against a stand-in for the application and its identity provider. */
class LoadRealDataTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private String answer = """
        {"state":"DONE","rowsRead":%1$d,"created":%1$d,"updated":0,"unchanged":0,"rejected":0}\
        """;

    private final HttpServer server;

    LoadRealDataTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext(
                "/.well-known/oauth-protected-resource",
                exchange -> reply(exchange, 200, "{\"authorization_servers\":[\"" + url() + "/realm\"]}"));
        server.createContext(
                "/realm/.well-known/openid-configuration",
                exchange -> reply(exchange, 200, "{\"token_endpoint\":\"" + url() + "/token\"}"));
        server.createContext("/token", exchange -> reply(exchange, 200, "{\"access_token\":\"fresh\"}"));
        server.createContext("/import", this::takeRows);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAbsentFolderIsNoFailure() throws InterruptedException {
        assertThat(load(folder.resolve("absent"))).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("no data folder");
    }

    @Test
    void everySourceIsStreamedAndAccountedFor() throws Exception {
        writeExhibitors(20_000);
        assertThat(load(folder)).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).containsPattern("exhibitors ro +20000 +20000 +20000");
    }

    @Test
    void countsThatDoNotAddUpFailTheRun() throws Exception {
        answer = """
            {"state":"DONE_WITH_ERRORS","rowsRead":%1$d,"created":0,"updated":0,"unchanged":0,"rejected":1,
            "rowErrors":[{"line":1,"field":"owner","code":"UNKNOWN_REFERENCE","message":"absent"}]}\
            """;
        writeExhibitors(2);
        assertThat(load(folder)).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("CHECK FAILED", "1 × UNKNOWN_REFERENCE");
    }

    private boolean load(Path data) throws InterruptedException {
        var properties = new Properties();
        properties.setProperty("url", url());
        properties.setProperty("data", data.toString());
        return LoadRealData.run(LoaderSettings.of(properties), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private void writeExhibitors(int count) throws IOException {
        var file = folder.resolve("defence_fairs/exhibitors_ro.jsonl");
        Files.createDirectories(file.getParent());
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++) {
            lines.append("{\"id\":\"fx-ro-").append(i).append("\",\"name\":\"Firm\"}\n");
        }
        Files.writeString(file, lines);
    }

    private void takeRows(HttpExchange exchange) throws IOException {
        var rows = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .count();
        var allowed = "Bearer fresh".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        reply(exchange, allowed ? 200 : 401, answer.formatted(rows));
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }
}
