package org.dualusegraph.platform.live;

/** What a client sent is not a message of the protocol. */
final class InvalidMessageException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param reason for the client, without anything that it sent */
    InvalidMessageException(String reason) {
        super(reason, null, false, false);
    }
}
