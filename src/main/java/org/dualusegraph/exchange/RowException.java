package org.dualusegraph.exchange;

import org.jspecify.annotations.Nullable;

/** Why a row is refused: the first fault that stops it from being read any further. */
final class RowException extends RuntimeException {

    private final RowError error;

    RowException(@Nullable String field, ImportErrorCode code, String message) {
        super(message, null, false, false);
        this.error = new RowError(field, code, message);
    }

    RowError error() {
        return error;
    }
}
