package bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The values of an answer in their order, in one form whoever gave it, so that answers of different shapes can be compared. */
final class Leaves {

    private Leaves() {}

    static List<String> of(JsonNode answer) {
        List<String> leaves = new ArrayList<>();
        collect(answer, leaves);
        return leaves;
    }

    private static void collect(JsonNode node, List<String> leaves) {
        if (node.isArray() && node.path(0).has("lang")) {
            leaves.add(node.path(0).path("text").asText());
        } else if (node.isContainerNode()) {
            node.forEach(child -> collect(child, leaves));
        } else if (!node.isNull()) {
            leaves.add(plain(node));
        }
    }

    private static String plain(JsonNode node) {
        String text = node.asText();
        if (!node.isTextual()) {
            return text;
        }
        if (text.length() == 24 && text.matches("[A-Za-z0-9_-]+")) {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text), 2, 16);
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        }
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeParseException notTime) {
            return text;
        }
    }
}
