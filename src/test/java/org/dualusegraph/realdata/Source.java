package org.dualusegraph.realdata;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A mapped source: what one import request loads.
 *
 * @param name its name in reports
 * @param mapping writes its rows
 */
record Source(String name, Mapping mapping) {

    /** Reads the source's files and writes its rows. */
    interface Mapping {
        void write(RowSink rows) throws IOException;
    }

    /** Streams the rows as newline-delimited JSON and tells how many there were. */
    long writeTo(OutputStream out) throws IOException {
        var rows = new RowSink(out);
        mapping.write(rows);
        return rows.finish();
    }
}
