package org.dualusegraph.platform.write;

import org.dualusegraph.platform.security.Viewer;

/**
 * One mutation, as somebody who is signed in asks for it.
 *
 * @param mutation the field of Mutation
 * @param viewer who asks
 * @param subject the OIDC subject of the viewer
 * @param input the coerced argument {@code input}
 * @param requestId the request, for the audit log
 * @param secondsLeft until the deadline of the operation
 */
public record Change(String mutation, Viewer viewer, String subject, Input input, String requestId, int secondsLeft) {}
