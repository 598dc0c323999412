package org.dualusegraph.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import org.dualusegraph.exchange.Batch.Line;
import org.dualusegraph.vocabulary.ConceptSchemeEntity;

/** Rows that are vocabularies, known by their code. */
@Singleton
class ConceptSchemeRows extends EntityRows<ConceptSchemeEntity> {

    ConceptSchemeRows() {
        super("ConceptScheme", ConceptSchemeEntity.class);
    }

    @Override
    List<Ref> ownKeys(Line line) {
        JsonNode code = line.json().get("code");
        return code != null && code.isTextual()
                ? List.of(new Ref("ConceptScheme", "code", code.textValue().strip()))
                : List.of();
    }

    @Override
    ConceptSchemeEntity create() {
        return new ConceptSchemeEntity();
    }

    @Override
    String wanted() {
        return "code is needed.";
    }

    @Override
    void read(Row row, ConceptSchemeEntity scheme, Batch batch) {
        row.required("code", ConceptSchemeRows::code, value -> scheme.code = value);
        row.required("title", Languages.text(Value.NAME), value -> scheme.title = value);
        row.optional("edition", Value.text(Value.NAME), value -> scheme.edition = value);
        row.optional("homepage", Value::asUrl, value -> scheme.homepage = value);
        row.optional("licence", Value.text(Value.NAME), value -> scheme.licence = value);
    }

    private static String code(Value value) {
        String code = value.asText(60);
        if (code.chars().anyMatch(Character::isWhitespace)) {
            throw value.invalid("A code is written without spaces.");
        }
        return code;
    }
}
