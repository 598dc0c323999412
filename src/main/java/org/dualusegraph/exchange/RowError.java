package org.dualusegraph.exchange;

import org.jspecify.annotations.Nullable;

/** One fault of a row; the field is its path, null when the row as a whole is at fault. */
record RowError(@Nullable String field, ImportErrorCode code, String message) {}
