package org.dualusegraph.exchange;

import java.util.Collection;

/** How the rows of one {@code __typename} are written. */
interface RowKind {

    String typename();

    /** The keys by which the row itself may be known already. */
    void collectOwnKeys(Batch.Line line, Collection<Ref> into);

    /** Writes the rows of the batch; faults end up in it, row by row. */
    void write(Batch batch);
}
