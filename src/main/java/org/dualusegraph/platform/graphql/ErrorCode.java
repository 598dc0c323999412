package org.dualusegraph.platform.graphql;

/** Every value that {@code extensions.code} of a top-level error can have. */
public enum ErrorCode {
    BAD_REQUEST(400, "The request is not a GraphQL request: its body, parameters or variables are malformed."),
    GRAPHQL_PARSE_FAILED(400, "The document cannot be parsed."),
    GRAPHQL_VALIDATION_FAILED(
            400, "The document does not fit the schema, or a variable has a value of the wrong type."),
    DOCUMENT_LIMIT_EXCEEDED(
            400, "The document is too large: tokens, depth, aliases, directives, mutations or introspection."),
    COST_LIMIT_EXCEEDED(400, "The operation may read more than one request is allowed to; ask for smaller pages."),
    INVALID_ARGUMENT(400, "An argument has a value that is out of bounds or contradicts another one."),
    INVALID_ID(400, "An id is garbage or belongs to another kind of object."),
    INVALID_CURSOR(400, "A cursor is garbage or was made for another order."),
    PERSISTED_QUERY_NOT_FOUND(400, "No document with this hash is known here; send it together with its hash."),
    PERSISTED_QUERY_HASH_MISMATCH(400, "The hash is not the SHA-256 of the query."),
    UNAUTHENTICATED(401, "Sign in first, or the token is not accepted."),
    FORBIDDEN(403, "Signed in, but not allowed."),
    DOCUMENT_NOT_TRUSTED(403, "This client may run trusted documents only."),
    DOCUMENT_NOT_FOUND(404, "No document has this documentId."),
    NOT_FOUND(404, "The path does not exist."),
    METHOD_NOT_ALLOWED(405, "The HTTP method is not offered; operations other than queries need POST."),
    NOT_ACCEPTABLE(406, "The Accept header names no media type that is offered."),
    REQUEST_TIMEOUT(408, "The body of the request did not arrive in time."),
    DOCUMENT_CONFLICT(409, "The id of a document is taken by another text; ids never change their meaning."),
    PAYLOAD_TOO_LARGE(413, "The body of the request is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body of the request is not JSON in UTF-8."),
    RATE_LIMITED(429, "The caller has asked for too much in a while; Retry-After says when to come back."),
    INTERNAL(500, "Our fault; quote the requestId."),
    UNAVAILABLE(503, "The service cannot answer at the moment; try again later."),
    TIMEOUT(504, "The answer took too long to find; ask for less.");

    private final int status;
    private final String description;

    ErrorCode(int status, String description) {
        this.status = status;
        this.description = description;
    }

    /** The HTTP status of an answer that consists of this error alone. */
    public int status() {
        return status;
    }

    /** What the code says, for users of the API. */
    public String description() {
        return description;
    }
}
