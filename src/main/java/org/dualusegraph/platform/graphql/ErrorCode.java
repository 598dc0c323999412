package org.dualusegraph.platform.graphql;

/** Every value that {@code extensions.code} of a top-level error can have. */
public enum ErrorCode {
    /** The request is not a GraphQL request: body, parameters or variables are malformed. */
    BAD_REQUEST,
    /** The document cannot be parsed. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema, or a variable has a value of the wrong type. */
    GRAPHQL_VALIDATION_FAILED,
    /** An argument has a value that is out of bounds or contradicts another one. */
    INVALID_ARGUMENT,
    /** An id is garbage or belongs to another kind of object. */
    INVALID_ID,
    /** A cursor is garbage or was made for another order. */
    INVALID_CURSOR,
    /** Sign in first, or the token is not accepted. */
    UNAUTHENTICATED,
    /** Signed in, but not allowed. */
    FORBIDDEN,
    /** The path does not exist. */
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    UNSUPPORTED_MEDIA_TYPE,
    PAYLOAD_TOO_LARGE,
    /** Our fault; quote the requestId. */
    INTERNAL
}
