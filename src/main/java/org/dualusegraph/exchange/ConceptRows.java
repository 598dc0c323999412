package org.dualusegraph.exchange;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dualusegraph.exchange.Batch.Line;
import org.dualusegraph.vocabulary.ConceptEntity;
import org.jspecify.annotations.Nullable;

/** Rows that are concepts, known by scheme and notation; the parent comes before its children. */
@Singleton
class ConceptRows extends EntityRows<ConceptEntity> {

    ConceptRows() {
        super("Concept", ConceptEntity.class);
    }

    @Override
    List<Ref> ownKeys(Line line) {
        String scheme = line.json().path("scheme").asText("").strip();
        String notation = line.json().path("notation").asText("").strip();
        return scheme.isEmpty() || notation.isEmpty() ? List.of() : List.of(Ref.concept(scheme, notation));
    }

    @Override
    public void collectOwnKeys(Line line, Collection<Ref> into) {
        super.collectOwnKeys(line, into);
        String scheme = line.json().path("scheme").asText("").strip();
        into.add(new Ref("ConceptScheme", "code", scheme));
        into.add(Ref.concept(scheme, line.json().path("parent").asText("").strip()));
    }

    @Override
    ConceptEntity create() {
        return new ConceptEntity();
    }

    @Override
    String wanted() {
        return "scheme and notation are needed.";
    }

    @Override
    void read(Row row, ConceptEntity concept, Batch batch) {
        String[] scheme = {""};
        row.required("scheme", value -> scheme(scheme, value, batch), id -> concept.schemeId = id);
        row.required("notation", Value.text(60), value -> concept.notation = value);
        row.required("label", Languages.text(Value.NAME), value -> concept.label = value);
        row.optional("definition", Languages.text(Value.TEXT), value -> concept.definition = value);
        row.optional("parent", value -> parent(scheme[0], value, batch), parent -> attach(row, concept, parent, batch));
    }

    private static UUID scheme(String[] code, Value value, Batch batch) {
        code[0] = value.asText(60);
        UUID id = batch.references.find(new Ref("ConceptScheme", "code", code[0]));
        if (id == null) {
            throw new RowException(
                    value.path(), ImportErrorCode.UNKNOWN_REFERENCE, "No such concept scheme has been imported.");
        }
        return id;
    }

    private static UUID parent(String scheme, Value value, Batch batch) {
        UUID id = batch.references.find(Ref.concept(scheme, value.asText(60)));
        if (id == null) {
            throw new RowException(
                    value.path(), ImportErrorCode.UNKNOWN_REFERENCE, "The parent has to come before its children.");
        }
        return id;
    }

    private static void attach(Row row, ConceptEntity concept, @Nullable UUID parentId, Batch batch) {
        if (parentId != null && leadsTo(concept, parentId, batch)) {
            row.reject("parent", ImportErrorCode.INVALID_VALUE, "A concept is not above itself.");
            return;
        }
        ConceptEntity parent = parentId == null ? null : batch.session.find(ConceptEntity.class, parentId);
        concept.parentId = parentId;
        concept.level = parent == null ? 0 : parent.level + 1;
    }

    private static boolean leadsTo(ConceptEntity concept, UUID ancestorId, Batch batch) {
        UUID at = ancestorId;
        while (at != null && !at.equals(concept.id)) {
            ConceptEntity ancestor = batch.session.find(ConceptEntity.class, at);
            at = ancestor == null || concept.id == null ? null : ancestor.parentId;
        }
        return at != null;
    }
}
