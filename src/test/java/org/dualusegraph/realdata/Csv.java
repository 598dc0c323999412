package org.dualusegraph.realdata;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated files with a header line and quoted cells (RFC 4180). */
final class Csv {

    private static final int END = -1;

    private final BufferedReader source;

    private Csv(BufferedReader source) {
        this.source = source;
    }

    /** Gives each line to the reader as a record with the header's names; a missing file is empty. */
    static void each(Path file, JsonLines.Reader reader) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (var source = JsonLines.open(file)) {
            var csv = new Csv(source);
            csv.skip('\uFEFF');
            var header = csv.line();
            for (var cells = csv.line(); !cells.isEmpty(); cells = csv.line()) {
                if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                    reader.read(record(header, cells));
                }
            }
        }
    }

    private static SourceRecord record(List<String> header, List<String> cells) {
        var node = Json.MAPPER.createObjectNode();
        for (var i = 0; i < Math.min(header.size(), cells.size()); i++) {
            node.put(header.get(i).strip(), cells.get(i));
        }
        return new SourceRecord(node);
    }

    /** The cells of the next line; none at the end of the file. */
    private List<String> line() throws IOException {
        var cells = new ArrayList<String>();
        if (peek() == END) {
            return cells;
        }
        do {
            cells.add(skip('"') ? quoted() + plain() : plain());
        } while (skip(','));
        skip('\r');
        skip('\n');
        return cells;
    }

    private String plain() throws IOException {
        var cell = new StringBuilder();
        for (var c = peek(); c != END && c != ',' && c != '\r' && c != '\n'; c = peek()) {
            cell.append((char) source.read());
        }
        return cell.toString();
    }

    /** The rest of a quoted cell: a doubled quote stands for one. */
    private String quoted() throws IOException {
        var cell = new StringBuilder();
        for (var c = source.read(); c != END && (c != '"' || skip('"')); c = source.read()) {
            cell.append((char) c);
        }
        return cell.toString();
    }

    private boolean skip(char expected) throws IOException {
        var found = peek() == expected;
        if (found) {
            source.read();
        }
        return found;
    }

    private int peek() throws IOException {
        source.mark(1);
        var next = source.read();
        source.reset();
        return next;
    }
}
