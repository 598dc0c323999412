package org.dualusegraph.platform.read;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.execution.MergedField;
import graphql.schema.GraphQLFieldDefinition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dualusegraph.platform.limits.Budget;

/**
 * What an operation selects, resolved against the read model: which levels to read, and how to write their rows as JSON.
 */
record Plan(ObjectPlan query, int levels) {

    /** The fields of one object of a known type, in the order of the answer. */
    record ObjectPlan(List<FieldPlan> fields) {

        static final ObjectPlan NOTHING = new ObjectPlan(List.of());
    }

    /** What a field is called in the answer, and how that is written: encoding it again for every row is a tenth of the work. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Key(String name, byte[] json) {

        static Key of(MergedField field) {
            String name = field.getResultKey();
            return new Key(name, ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII));
        }
    }

    record FieldPlan(Key key, boolean nonNull, ValuePlan value) {}

    sealed interface ValuePlan {}

    /** A value that is the same in every row: {@code __typename}. */
    record Constant(String value) implements ValuePlan {}

    /** A field that the engine answers by itself: introspection. */
    record Introspection() implements ValuePlan {}

    record Scalar(int column) implements ValuePlan {}

    record Id(int column, String tag) implements ValuePlan {}

    record Cursor() implements ValuePlan {}

    record LocalizedText(int column, List<TextField> fields) implements ValuePlan {}

    /** A field of a LocalizedText: all values, or the text or language that fits its arguments best. */
    record TextField(Key key, TextPart part, Call call, JsonSelection values) {}

    enum TextPart {
        VALUES,
        TEXT,
        LANG,
        TYPENAME
    }

    record Json(int column, JsonSelection selection) implements ValuePlan {}

    /** The selected keys of an object inside a jsonb column; no keys for a scalar. */
    record JsonSelection(String typename, Map<String, JsonField> fields) {}

    record JsonField(String name, boolean list, JsonSelection selection) {}

    /** An object that the request itself tells. */
    record Computed(Function<Budget, JsonNode> value, JsonSelection selection) implements ValuePlan {}

    record Embedded(int presentColumn, ObjectPlan object) implements ValuePlan {

        /** An object that is there whenever its row is. */
        static Embedded of(ObjectPlan object) {
            return new Embedded(-1, object);
        }
    }

    /** One object of the level, by the key in the column. */
    record One(int keyColumn, Level level) implements ValuePlan {}

    /** A page of the level, by the key in the column. */
    record Many(int keyColumn, Level level, List<ConnectionField> fields) implements ValuePlan {}

    /** Objects of several types by their global ids: the fields {@code node} and {@code nodes}. */
    record Nodes(Call call, boolean list, Map<String, Level> levelsByTag) implements ValuePlan {

        Level level(String tag) {
            return Objects.requireNonNull(levelsByTag.get(tag));
        }
    }

    record ConnectionField(Key key, ConnectionPart part, ValuePlan value) {}

    /** One object of the level for the value of a column, by the key in another. */
    record Choice(int column, int keyColumn, Map<String, Level> levels) implements ValuePlan {}

    /** Objects with a count each: what is told of every row of the level. */
    record Tally(Level level, ObjectPlan entry) implements ValuePlan {}

    /** All rows of a level. */
    record Rows(Level level) implements ValuePlan {}

    enum ConnectionPart {
        EDGES,
        NODES,
        PAGE_INFO,
        FACETS,
        TOTAL_COUNT,
        TYPENAME
    }

    /** Inside a pageInfo. */
    record PageFact(PagePart part) implements ValuePlan {}

    enum PagePart {
        HAS_NEXT,
        HAS_PREVIOUS,
        START_CURSOR,
        END_CURSOR
    }

    /** A field as it stands in the document, whose arguments are coerced for each request. */
    record Call(MergedField field, GraphQLFieldDefinition definition) {}
}
