package org.dualusegraph.platform.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.dualusegraph.platform.graphql.ErrorCode;

/** A manifest of which nothing is stored, because some of its documents cannot be. */
final class ManifestException extends RuntimeException {

    private static final int MOST_TOLD = 20;

    /**
     * A document that cannot be stored.
     *
     * @param position in the manifest, from 1
     * @param id empty when it is not well-formed
     */
    record Fault(int position, String id, ErrorCode code) {}

    private final transient List<Fault> faults;

    ManifestException(List<Fault> faults) {
        super("Nothing is stored: %d of the documents cannot be.".formatted(faults.size()), null, false, false);
        this.faults = faults;
    }

    /** DOCUMENT_CONFLICT when ids are taken, BAD_REQUEST when documents are bad. */
    ErrorCode code() {
        return faults.getFirst().code() == ErrorCode.DOCUMENT_CONFLICT
                ? ErrorCode.DOCUMENT_CONFLICT
                : ErrorCode.BAD_REQUEST;
    }

    /** The first of the faults. */
    List<Fault> faults() {
        return faults.subList(0, Math.min(MOST_TOLD, faults.size()));
    }

    /** The first faults in one line. */
    String line() {
        return faults().stream()
                .map(fault -> "#" + fault.position() + " " + fault.id() + " " + fault.code())
                .collect(Collectors.joining(", "));
    }
}
