package org.dualusegraph.platform.read;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.platform.graphql.JsonData;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.read.Plan.FieldPlan;
import org.dualusegraph.platform.read.Plan.ObjectPlan;
import org.dualusegraph.platform.read.Plan.ValuePlan;
import org.dualusegraph.platform.read.Results.Row;
import org.jspecify.annotations.Nullable;

/** Writes the rows that were read as the JSON of {@code data}; a null in a non-null field takes its parent with it. */
final class JsonWriter {

    private static final ResultPath ROOT = ResultPath.rootPath();

    /** What became of a value: written, null, or null with the error already told. */
    enum Outcome {
        WRITTEN,
        NULL,
        FAILED
    }

    /** What surrounds the field that is being written: its row, and the page the row came on. */
    record Surroundings(Row row, Results.Page page, String order) {

        static final Surroundings NONE = new Surroundings(Row.NONE, Results.Page.NONE, "");

        static Surroundings of(Row row) {
            return new Surroundings(row, Results.Page.NONE, "");
        }
    }

    private final JsonBuffer out;
    private final List<GraphQLError> errors = new ArrayList<>();
    private final Results results;
    private final Arguments arguments;
    private final Budget budget;
    private final Map<String, byte[]> introspection;
    private final PageWriter pages = new PageWriter(this);
    private boolean empty = true;

    JsonWriter(
            Results results,
            Arguments arguments,
            Budget budget,
            Map<String, byte[]> introspection,
            Footprint footprint) {
        this.results = results;
        this.arguments = arguments;
        this.budget = budget;
        this.out = new JsonBuffer(footprint);
        this.introspection = introspection;
    }

    JsonData write(Plan plan) {
        if (object(plan.query(), Surroundings.NONE, ROOT) != Outcome.WRITTEN) {
            out.reset(0);
            out.rawNull();
            empty = true;
        }
        return out.data(empty);
    }

    List<GraphQLError> errors() {
        return errors;
    }

    JsonBuffer out() {
        return out;
    }

    Results results() {
        return results;
    }

    Outcome object(ObjectPlan plan, Surroundings at, ResultPath path) {
        int start = out.position();
        out.raw('{');
        for (int i = 0; i < plan.fields().size(); i++) {
            FieldPlan field = plan.fields().get(i);
            ResultPath fieldPath = path.segment(field.key().name());
            out.key(i, field.key());
            int before = out.position();
            Outcome outcome = value(field.value(), at, fieldPath);
            if (outcome == Outcome.WRITTEN) {
                empty &= !path.isRootPath();
                continue;
            }
            if (field.nonNull()) {
                out.reset(start);
                return outcome == Outcome.FAILED ? outcome : missing(fieldPath);
            }
            out.reset(before);
            out.rawNull();
        }
        out.raw('}');
        return Outcome.WRITTEN;
    }

    Outcome value(ValuePlan plan, Surroundings at, ResultPath path) {
        return switch (plan) {
            case Plan.Constant constant -> string(constant.value());
            case Plan.Introspection ignored -> {
                out.raw(introspection.getOrDefault(path.getSegmentName(), new byte[] {'n', 'u', 'l', 'l'}));
                yield Outcome.WRITTEN;
            }
            case Plan.Scalar scalar -> scalar(column(at, scalar.column()));
            case Plan.Id id -> id(id.tag(), column(at, id.column()));
            case Plan.Json json -> new JsonTree(out).node((JsonNode) column(at, json.column()), json.selection());
            case Plan.LocalizedText text ->
                LocalizedWriter.write(out, (String) column(at, text.column()), text, arguments);
            case Plan.Computed computed ->
                new JsonTree(out).node(computed.value().apply(budget), computed.selection());
            case Plan.Embedded embedded -> {
                boolean present =
                        embedded.presentColumn() < 0 || Boolean.TRUE.equals(column(at, embedded.presentColumn()));
                yield present ? object(embedded.object(), at, path) : Outcome.NULL;
            }
            case Plan.One one -> one(one, at, path);
            case Plan.Many many -> pages.connection(many, at, path);
            case Plan.Nodes nodes -> nodes(nodes, path);
            case Plan.Choice choice -> choice(choice, at, path);
            case Plan.Tally tally -> rows(page(tally.level()).rows, tally.entry(), path);
            case Plan.Rows rows -> rows(rows.level(), path);
            case Plan.Cursor ignored -> string(pages.cursor(at));
            case Plan.PageFact fact -> pages.fact(fact.part(), at);
        };
    }

    private static @Nullable Object column(Surroundings at, int index) {
        return at.row().columns()[index];
    }

    Outcome string(String value) {
        out.string(value);
        return Outcome.WRITTEN;
    }

    private Outcome id(String tag, @Nullable Object key) {
        return key instanceof UUID uuid ? string(GlobalId.encode(tag, uuid)) : Outcome.NULL;
    }

    private Outcome scalar(@Nullable Object value) {
        switch (value) {
            case null -> {
                return Outcome.NULL;
            }
            case String text -> out.string(text);
            case OffsetDateTime instant -> out.string(instant.toInstant().toString());
            case String[] texts -> list(texts.length, i -> out.string(texts[i]));
            default -> out.literal(value);
        }
        return Outcome.WRITTEN;
    }

    private void list(int size, Consumer<Integer> element) {
        out.raw('[');
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                out.raw(',');
            }
            element.accept(i);
        }
        out.raw(']');
    }

    private Outcome one(Plan.One one, Surroundings at, ResultPath path) {
        Results.LevelResult result = results.of(one.level());
        if (result.refusal != null) {
            return refused(result.refusal, one.level().call, path);
        }
        Object key = one.keyColumn() < 0 ? Results.ROOT : column(at, one.keyColumn());
        Row row = key == null ? null : result.rows.get(key);
        return row == null ? Outcome.NULL : object(one.level().object, Surroundings.of(row), path);
    }

    private Outcome choice(Plan.Choice choice, Surroundings at, ResultPath path) {
        Level level = Objects.requireNonNull(choice.levels().get((String) column(at, choice.column())));
        Row row = results.of(level).rows.get(column(at, choice.keyColumn()));
        return row == null ? Outcome.NULL : object(level.object, Surroundings.of(row), path);
    }

    private Outcome rows(Level level, ResultPath path) {
        RequestException refusal = results.of(level).refusal;
        if (refusal != null) {
            return refused(refusal, level.call, path);
        }
        return rows(page(level).rows, level.object, path);
    }

    private Results.Page page(Level level) {
        return results.of(level).pages.getOrDefault(Results.ROOT, Results.Page.NONE);
    }

    private Outcome rows(List<Row> rows, ObjectPlan plan, ResultPath path) {
        out.raw('[');
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            if (object(plan, Surroundings.of(rows.get(i)), path.segment(i)) != Outcome.WRITTEN) {
                return Outcome.FAILED;
            }
        }
        out.raw(']');
        return Outcome.WRITTEN;
    }

    private Outcome nodes(Plan.Nodes nodes, ResultPath path) {
        for (Level level : nodes.levelsByTag().values()) {
            RequestException refusal = results.of(level).refusal;
            if (refusal != null) {
                return refused(refusal, nodes.call(), path);
            }
        }
        List<String> ids = NodeIds.of(nodes, arguments);
        if (!nodes.list()) {
            return node(nodes, ids.getFirst(), path);
        }
        out.raw('[');
        for (int i = 0; i < ids.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            int before = out.position();
            if (node(nodes, ids.get(i), path.segment(i)) != Outcome.WRITTEN) {
                out.reset(before);
                out.rawNull();
            }
        }
        out.raw(']');
        return Outcome.WRITTEN;
    }

    private Outcome node(Plan.Nodes nodes, String id, ResultPath path) {
        GlobalId decoded = GlobalId.decode(id);
        Level level = nodes.level(decoded.tag());
        Row row = results.of(level).rows.get(decoded.key());
        return row == null ? Outcome.NULL : object(level.object, Surroundings.of(row), path);
    }

    Outcome refused(RequestException refusal, Plan.Call call, ResultPath path) {
        errors.add(error(refusal.getMessage(), refusal.code(), path)
                .location(call.field().getSingleField().getSourceLocation())
                .build());
        return Outcome.FAILED;
    }

    private Outcome missing(ResultPath path) {
        errors.add(error("A value that must not be null is missing.", ErrorCode.INTERNAL, path)
                .build());
        return Outcome.FAILED;
    }

    private static GraphqlErrorBuilder<?> error(@Nullable String message, ErrorCode code, ResultPath path) {
        return GraphqlErrorBuilder.newError().message("%s", message).path(path).extensions(Map.of("code", code.name()));
    }
}
