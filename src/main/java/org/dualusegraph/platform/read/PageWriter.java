package org.dualusegraph.platform.read;

import graphql.execution.ResultPath;
import java.util.List;
import java.util.Objects;
import org.dualusegraph.platform.read.JsonWriter.Outcome;
import org.dualusegraph.platform.read.JsonWriter.Surroundings;
import org.dualusegraph.platform.read.Plan.ConnectionField;
import org.dualusegraph.platform.read.Plan.PagePart;
import org.dualusegraph.platform.read.Plan.ValuePlan;
import org.dualusegraph.platform.read.Results.LevelResult;
import org.dualusegraph.platform.read.Results.Page;
import org.dualusegraph.platform.read.Results.Row;

/** Writes connections: pages of rows, their edges, cursors and counts. */
final class PageWriter {

    private final JsonWriter writer;

    PageWriter(JsonWriter writer) {
        this.writer = writer;
    }

    Outcome connection(Plan.Many many, Surroundings at, ResultPath path) {
        LevelResult result = writer.results().of(many.level());
        if (result.refusal != null) {
            return writer.refused(result.refusal, many.level().call, path);
        }
        Object key = many.keyColumn() < 0 ? Results.ROOT : at.row().columns()[many.keyColumn()];
        Page page = key == null ? Page.NONE : result.pages.getOrDefault(key, Page.NONE);
        writer.out().raw('{');
        for (int i = 0; i < many.fields().size(); i++) {
            ConnectionField field = many.fields().get(i);
            writer.out().key(i, field.key());
            ResultPath fieldPath = path.segment(field.key().name());
            if (field(field, many.level(), page, result.order, fieldPath) != Outcome.WRITTEN) {
                return Outcome.FAILED;
            }
        }
        writer.out().raw('}');
        return Outcome.WRITTEN;
    }

    private Outcome field(ConnectionField field, Level level, Page page, String order, ResultPath path) {
        return switch (field.part()) {
            case EDGES, NODES -> rows(field.value(), page, order, path);
            case PAGE_INFO -> writer.value(field.value(), new Surroundings(Row.NONE, page, order), path);
            case FACETS -> writer.value(field.value(), Surroundings.of(facets(level)), path);
            case TOTAL_COUNT -> {
                writer.out().literal(page.total);
                yield Outcome.WRITTEN;
            }
            case TYPENAME -> writer.value(field.value(), Surroundings.NONE, path);
        };
    }

    private Row facets(Level level) {
        Level facets = Objects.requireNonNull(level.facets);
        return writer.results().of(facets).rows.getOrDefault(Results.ROOT, Row.NONE);
    }

    private Outcome rows(ValuePlan plan, Page page, String order, ResultPath path) {
        List<Row> rows = page.rows;
        writer.out().raw('[');
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                writer.out().raw(',');
            }
            Surroundings at = new Surroundings(rows.get(i), page, order);
            if (writer.value(plan, at, path.segment(i)) != Outcome.WRITTEN) {
                return Outcome.FAILED;
            }
        }
        writer.out().raw(']');
        return Outcome.WRITTEN;
    }

    String cursor(Surroundings at) {
        return Cursors.encode(at.order(), at.row().cursor());
    }

    Outcome fact(PagePart part, Surroundings at) {
        Page page = at.page();
        return switch (part) {
            case HAS_NEXT -> literal(page.hasNext);
            case HAS_PREVIOUS -> literal(page.hasPrevious);
            case START_CURSOR -> page.rows.isEmpty() ? Outcome.NULL : cursor(page.rows.getFirst(), at);
            case END_CURSOR -> page.rows.isEmpty() ? Outcome.NULL : cursor(page.rows.getLast(), at);
        };
    }

    private Outcome literal(boolean value) {
        writer.out().literal(value);
        return Outcome.WRITTEN;
    }

    private Outcome cursor(Row row, Surroundings at) {
        return writer.string(Cursors.encode(at.order(), row.cursor()));
    }
}
