package org.dualusegraph.realdata;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;

/** Loads the real data into a running application and checks that every row is accounted for. */
public final class LoadRealData {

    private LoadRealData() {}

    public static void main(String[] args) throws InterruptedException {
        var loaded = run(LoaderSettings.of(System.getProperties()), System.out);
        if (!loaded) {
            System.exit(1);
        }
    }

    /** Loads every source of the folder; false when one failed or its counts do not add up. */
    static boolean run(LoaderSettings settings, PrintStream out) throws InterruptedException {
        if (!Files.isDirectory(settings.data())) {
            out.println("There is no data folder " + settings.data().toAbsolutePath() + ": nothing to load.");
            return true;
        }
        try (var http = client()) {
            var tokens = new TokenSource(http, settings);
            var client = new ImportClient(http, settings.url());
            var report = new LoadReport(out);
            for (var source : RealData.sources(settings.data(), Clock.systemUTC())) {
                try {
                    report.add(client.load(source, tokens.token()));
                } catch (IOException failure) {
                    report.failed(source, failure);
                }
            }
            return report.finish();
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }
}
