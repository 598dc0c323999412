package org.dualusegraph.platform.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What Prometheus would read at one moment. */
record Scrape(List<String> lines) {

    static Scrape of(URL metrics) {
        Response response = given().get(metrics);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return new Scrape(response.asString().lines().toList());
    }

    /** Reads again until it is as it should be, for ten seconds at most: a request is counted just after its answer. */
    static Scrape until(URL metrics, Predicate<Scrape> expected) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
        Scrape scrape = of(metrics);
        while (!expected.test(scrape) && Instant.now().isBefore(deadline)) {
            scrape = of(metrics);
        }
        return scrape;
    }

    /** The series of this name that have all these labels, written as {@code key="value"}. */
    List<String> series(String name, String... labels) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .toList();
    }

    double value(String name, String... labels) {
        return series(name, labels).stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    boolean has(String name) {
        return !series(name).isEmpty();
    }
}
