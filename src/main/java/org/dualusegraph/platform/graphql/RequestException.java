package org.dualusegraph.platform.graphql;

/** A refusal that the caller is told: a code, and a message without anything the caller sent. */
public final class RequestException extends RuntimeException {

    private final ErrorCode code;

    /**
     * @param code what {@code extensions.code} says
     * @param message one sentence for the caller
     */
    public RequestException(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** For who sees the object but may not do this with it. */
    public static RequestException forbidden() {
        return new RequestException(ErrorCode.FORBIDDEN, "You may not do this.");
    }

    public ErrorCode code() {
        return code;
    }
}
