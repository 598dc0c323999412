package org.dualusegraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One connection of the API.
 *
 * @param api who asks
 * @param query the query, with {@code (@)} for the arguments and {@code #} for the selection
 * @param path where in the data the connection is
 */
public record Connection(Api api, String query, String path) {

    private static final String PAGE =
            "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor %s }";

    /** A connection of Query. */
    public static Connection root(Api api, String field) {
        return new Connection(api, "{ " + field + "(@) { # } }", field);
    }

    public Connection as(Api other) {
        return new Connection(other, query, path);
    }

    public Response answer(String arguments, String selection) {
        String list = arguments.isBlank() ? "" : "(" + arguments + ")";
        return api.query(query.replace("(@)", list).replace("#", selection));
    }

    public JsonNode page(String arguments, String selection) {
        Response response = answer(arguments, selection);
        JsonNode answer = Api.json(response);
        if (response.statusCode() != 200 || answer.has("errors")) {
            throw new AssertionError(arguments + ": " + response.statusCode() + " " + response.asString());
        }
        return answer.at("/data/" + path.replace('.', '/'));
    }

    public int count(String where) {
        return page(where.isBlank() ? "" : "where: {" + where + "}", "totalCount")
                .path("totalCount")
                .asInt();
    }

    /** All edges, from the first page to the last; every page is checked against its page info. */
    public List<JsonNode> forward(int size, String arguments, String edge) {
        List<JsonNode> walked = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = page("first: " + size + after + ", " + arguments, PAGE.formatted(edge));
            List<JsonNode> edges = list(page.path("edges"));
            assertThat(page.path("pageInfo").path("hasPreviousPage").asBoolean())
                    .isEqualTo(!walked.isEmpty());
            walked.addAll(edges);
            boolean more = page.path("totalCount").asInt() > walked.size();
            check(
                    page,
                    edges,
                    size,
                    more,
                    page.path("pageInfo").path("hasNextPage").asBoolean());
            if (!more) {
                return unique(walked);
            }
            after = ", after: \"" + page.path("pageInfo").path("endCursor").asText() + "\"";
        }
    }

    /** The same edges, in the same order, walked from the last page to the first. */
    public List<JsonNode> backward(int size, String arguments, String edge) {
        List<List<JsonNode>> pages = new ArrayList<>();
        int walked = 0;
        String before = "";
        while (true) {
            JsonNode page = page("last: " + size + before + ", " + arguments, PAGE.formatted(edge));
            List<JsonNode> edges = list(page.path("edges"));
            assertThat(page.path("pageInfo").path("hasNextPage").asBoolean()).isEqualTo(walked > 0);
            pages.add(edges);
            walked += edges.size();
            boolean more = page.path("totalCount").asInt() > walked;
            check(
                    page,
                    edges,
                    size,
                    more,
                    page.path("pageInfo").path("hasPreviousPage").asBoolean());
            if (!more) {
                Collections.reverse(pages);
                return unique(pages.stream().flatMap(List::stream).toList());
            }
            before = ", before: \"" + page.path("pageInfo").path("startCursor").asText() + "\"";
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    private static void check(JsonNode page, List<JsonNode> edges, int size, boolean more, boolean says) {
        assertThat(says).isEqualTo(more);
        assertThat(edges).hasSizeLessThanOrEqualTo(size);
        if (more) {
            assertThat(edges).hasSize(size);
        }
        String start =
                edges.isEmpty() ? "null" : edges.getFirst().path("cursor").asText();
        String end = edges.isEmpty() ? "null" : edges.getLast().path("cursor").asText();
        assertThat(page.path("pageInfo").path("startCursor").asText()).isEqualTo(start);
        assertThat(page.path("pageInfo").path("endCursor").asText()).isEqualTo(end);
    }

    private static List<JsonNode> unique(List<JsonNode> edges) {
        assertThat(edges).extracting(edge -> edge.path("cursor").asText()).doesNotHaveDuplicates();
        return edges;
    }
}
