package org.dualusegraph.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.dualusegraph.testing.Api;
import org.dualusegraph.testing.PostgresResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What clients and caches may keep, and in which form it is sent. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CachingTest {

    private static final String LIST = "{ technologies(first: 50) { nodes { ref title { text } } } }";

    private static Response get(RequestSpecification request, String query) {
        return request.queryParam("query", query).get("/graphql");
    }

    private static Response get(String query) {
        return get(Api.anonymous().request(), query);
    }

    @Test
    void a_get_has_a_strong_tag_that_is_answered_with_304() {
        Response first = get(LIST);
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[\\w-]+\"");
        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            Response again = get(Api.anonymous().request().header("If-None-Match", known), LIST);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.asByteArray()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.header("Vary")).isEqualTo(first.header("Vary"));
            assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
        }
        assertThat(get(Api.anonymous().request().header("If-None-Match", "\"other\""), LIST)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_tag_changes_with_everything_the_bytes_depend_on() {
        String tag = get(LIST).header("ETag");
        assertThat(get("{ technologies(first: 49) { nodes { ref title { text } } } }")
                        .header("ETag"))
                .isNotEqualTo(tag);
        assertThat(get(Api.as("maria").request(), "{ technologies(first: 50) { totalCount } }")
                        .header("ETag"))
                .isNotEqualTo(get("{ technologies(first: 50) { totalCount } }").header("ETag"));
        assertThat(get(Api.anonymous().request().accept("application/graphql-response+json"), LIST)
                        .header("ETag"))
                .isNotEqualTo(tag);
        assertThat(get(LIST).header("ETag")).isEqualTo(tag);
    }

    @Test
    void only_what_everybody_may_see_is_public_and_nothing_is_used_unasked() {
        assertThat(get(LIST).header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(get(Api.as("carmen").request(), LIST).header("Cache-Control"))
                .isEqualTo("private, no-cache");
        assertThat(get(LIST).header("Vary")).contains("Accept", "Accept-Encoding", "Authorization");
        Response refused = get("{ node(id: \"garbage\") { id } }");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.header("ETag")).isNull();
        Response post = Api.anonymous().query(LIST);
        assertThat(post.header("Cache-Control")).isEqualTo("no-store");
        assertThat(post.header("ETag")).isNull();
    }

    @Test
    void head_tells_what_get_would() {
        Response head = Api.anonymous().request().queryParam("query", LIST).head("/graphql");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(get(LIST).header("ETag"));
        assertThat(head.header("Content-Encoding")).isNull();
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void large_answers_are_zipped_for_those_who_can_read_it() throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = fetch(LIST, "identity");
        HttpResponse<byte[]> zipped = fetch(LIST, "br;q=1, gzip;q=0.5");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(zipped.body()).hasSizeLessThan(plain.body().length / 2);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(zipped.headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(fetch(LIST, "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(fetch(LIST, "*").headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(fetch("{ __typename }", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    private static HttpResponse<byte[]> fetch(String query, String encoding) throws IOException, InterruptedException {
        String url = ConfigProvider.getConfig().getValue("test.url", String.class) + "/graphql?query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Accept-Encoding", encoding)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
