package org.dualusegraph.membership;

/** Whether a person is known by its token still. */
enum PersonState {
    ACTIVE,
    ERASED
}
