package org.dualusegraph.interest;

/** Where an agreement stands: it is recorded once, for good. */
public enum AgreementState {
    RECORDED
}
