package org.dualusegraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * One mutation, as a client sends it.
 *
 * @param field of Mutation; its input type and payload are named after it
 * @param selection of the changed object, such as {@code technology { id version }}
 */
public record Changing(String field, String selection) {

    private String document() {
        String input = field.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + field.substring(1) + "Input";
        return "mutation ($input: " + input + "!) { " + field + "(input: $input) { " + selection
                + " userErrors { code field message allowedActions } } }";
    }

    public Response send(Api api, Map<String, ?> input) {
        return api.query(document(), Map.of("input", input));
    }

    /** The object, of a change that is made. */
    public JsonNode made(Api api, Map<String, ?> input) {
        JsonNode payload = payload(api, input);
        assertThat(payload.path("userErrors")).as(payload.toString()).isEmpty();
        return payload.elements().next();
    }

    /** What the caller is told of a change that is not made: {@code CODE field.path}. */
    public List<String> rejected(Api api, Map<String, ?> input) {
        JsonNode payload = payload(api, input);
        assertThat(payload.elements().next().isNull()).as(payload.toString()).isTrue();
        return StreamSupport.stream(payload.path("userErrors").spliterator(), false)
                .map(Changing::told)
                .toList();
    }

    public JsonNode payload(Api api, Map<String, ?> input) {
        JsonNode answer = Api.json(send(api, input));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.path("data").path(field);
    }

    /** The code of the error that stands at the path of the mutation. */
    public String refused(Api api, Map<String, ?> input) {
        JsonNode answer = Api.json(send(api, input));
        assertThat(answer.path("data").path(field).isNull())
                .as(answer.toString())
                .isTrue();
        assertThat(answer.at("/errors/0/path/0").asText()).isEqualTo(field);
        return answer.at("/errors/0/extensions/code").asText();
    }

    private static String told(JsonNode error) {
        StringBuilder path = new StringBuilder();
        error.path("field")
                .forEach(step -> path.append(path.isEmpty() ? "" : ".").append(step.asText()));
        assertThat(error.path("message").asText()).isNotBlank();
        return error.path("code").asText() + (path.isEmpty() ? "" : " " + path);
    }

    /** An input with one more field. */
    public static Map<String, Object> with(Map<String, ?> input, String field, Object value) {
        Map<String, Object> more = new HashMap<>(input);
        more.put(field, value);
        return more;
    }
}
