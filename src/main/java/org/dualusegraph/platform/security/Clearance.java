package org.dualusegraph.platform.security;

/** The kinds of viewer that a visibility rule tells apart; everything finer is decided in SQL by the viewer's subject. */
public enum Clearance {
    ANONYMOUS,
    SIGNED_IN,
    /** Signed in with the realm role government-observer; counts only while affiliated to a government body. */
    OBSERVER,
    /** Cluster managers and export-control officers. */
    STAFF
}
