package org.dualusegraph.platform.write;

import java.util.List;

/** Ends a mutation with what the caller can put right; the transaction is rolled back. */
public final class RejectedException extends RuntimeException {

    private final transient List<UserError> errors;

    public RejectedException(List<UserError> errors) {
        super("Rejected", null, false, false);
        this.errors = List.copyOf(errors);
    }

    public RejectedException(UserError error) {
        this(List.of(error));
    }

    public List<UserError> errors() {
        return errors;
    }
}
