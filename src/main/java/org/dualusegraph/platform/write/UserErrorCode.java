package org.dualusegraph.platform.write;

import org.eclipse.microprofile.graphql.Description;

@Description("Why a mutation changed nothing, of what the caller can put right.")
public enum UserErrorCode {
    @Description("A value that is needed is missing.")
    REQUIRED,
    @Description("A value is out of bounds, malformed, or contradicts another one.")
    INVALID_VALUE,
    @Description("There is no such object, or the viewer may not see it.")
    NOT_FOUND,
    @Description("The object has changed since: expectedVersion is not its version. Read it again.")
    CONFLICT,
    @Description("The state of the object does not allow this; allowedActions says what it allows the viewer to do.")
    ILLEGAL_TRANSITION,
    @Description("The idempotencyKey was sent before, with another input.")
    IDEMPOTENCY_KEY_REUSED,
    @Description("To be published, it needs an owner with an active cluster membership.")
    OWNER_NOT_MEMBER,
    @Description("The viewer may change the object, but not this field of it.")
    FORBIDDEN_FIELD,
    @Description("It would leave an organisation without an active ADMIN; only a cluster manager may do that.")
    LAST_ADMIN,
    @Description("The organisation has an open expression of interest in the opportunity already.")
    DUPLICATE,
    @Description("The opportunity takes no answers: it is not published, or its deadline or expiry has passed.")
    NOT_OPEN,
    @Description("The organisation is not one that the opportunity asks for: by its membership, country or type.")
    NOT_ELIGIBLE
}
