package org.dualusegraph.realdata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes rows as newline-delimited JSON and counts them. */
final class RowSink {

    private static final int BUFFER = 32 * 1024;

    private final OutputStream out;
    private long rows;

    RowSink(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    void add(Row row) throws IOException {
        out.write(Json.MAPPER.writeValueAsBytes(row.node()));
        out.write('\n');
        rows++;
    }

    /** Sends what is buffered and tells how many rows were written. */
    long finish() throws IOException {
        out.flush();
        return rows;
    }
}
