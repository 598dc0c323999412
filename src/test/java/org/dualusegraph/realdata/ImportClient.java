package org.dualusegraph.realdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Streams a source to the import endpoint while it is being mapped. */
final class ImportClient {

    private static final int PIPE = 64 * 1024;

    private final HttpClient http;
    private final URI endpoint;

    ImportClient(HttpClient http, URI application) {
        this.http = http;
        this.endpoint = URI.create(application + "/import");
    }

    ImportOutcome load(Source source, String token) throws IOException, InterruptedException {
        var started = System.nanoTime();
        try (var body = new PipedInputStream(PIPE)) {
            var out = new PipedOutputStream(body);
            var sent = new FutureTask<>(() -> {
                try (out) {
                    return source.writeTo(out);
                }
            });
            Thread.ofVirtual().name("mapping " + source.name()).start(sent);
            var response = http.send(request(body, token), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IOException(endpoint + " answered " + response.statusCode() + ": " + response.body());
            }
            var result = Json.MAPPER.readTree(response.body());
            return new ImportOutcome(source.name(), rows(sent), result, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private HttpRequest request(InputStream body, String token) {
        return HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build();
    }

    private static long rows(FutureTask<Long> sent) throws IOException, InterruptedException {
        try {
            return sent.get();
        } catch (ExecutionException failed) {
            throw new IOException("The source could not be mapped", failed.getCause());
        }
    }
}
