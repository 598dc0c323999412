package org.dualusegraph.exchange;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dualusegraph.exchange.Batch.Line;
import org.dualusegraph.exchange.Batch.Outcome;

/** Rows that are bare links between two objects: a link is there or it is not. */
abstract class LinkRows implements RowKind {

    private final String typename;
    private final String insert;

    /** @param insert the statement that adds the link with the three values of {@link #read}, unless it is there */
    LinkRows(String typename, String insert) {
        this.typename = typename;
        this.insert = insert;
    }

    /** Reads the row into the three values of the link. */
    abstract void read(Row row, Object[] values, Batch batch);

    @Override
    public String typename() {
        return typename;
    }

    @Override
    public void collectOwnKeys(Line line, Collection<Ref> into) {}

    @Override
    public void write(Batch batch) {
        List<Line> good = new ArrayList<>();
        List<Object[]> links = new ArrayList<>();
        for (Line line : batch.lines) {
            Object[] values = new Object[3];
            Row row = Row.of(line.json(), true);
            read(row, values, batch);
            if (row.apply()) {
                good.add(line);
                links.add(values);
            } else {
                batch.reject(line, row.errors());
            }
        }
        batch.session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (Object[] values : links) {
                    statement.setObject(1, values[0]);
                    statement.setObject(2, values[1]);
                    statement.setObject(3, values[2]);
                    statement.addBatch();
                }
                int[] counts = statement.executeBatch();
                for (int i = 0; i < counts.length; i++) {
                    batch.outcomes.put(good.get(i), counts[i] == 1 ? Outcome.CREATED : Outcome.UNCHANGED);
                }
            }
        });
    }
}
