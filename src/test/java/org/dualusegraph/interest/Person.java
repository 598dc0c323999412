package org.dualusegraph.interest;

import java.util.Set;
import java.util.stream.Stream;
import org.dualusegraph.testing.Api;

/** Everybody who may come upon an expression of interest, and in plain Java who sees it and who may do what with it. */
enum Person {
    ANONYMOUS,
    STRANGER,
    SENDER_VIEWER,
    SENDER_EDITOR,
    SENDER_REPRESENTATIVE,
    SENDER_ADMIN,
    OWNER_VIEWER,
    OWNER_EDITOR,
    OWNER_REPRESENTATIVE,
    OWNER_ADMIN,
    MANAGER,
    OFFICER,
    OBSERVER,
    AUDITOR;

    private static final Set<ExpressionOfInterestAction> ANSWERS = Set.of(
            ExpressionOfInterestAction.ACKNOWLEDGE,
            ExpressionOfInterestAction.SHORTLIST,
            ExpressionOfInterestAction.ACCEPT,
            ExpressionOfInterestAction.DECLINE,
            ExpressionOfInterestAction.RECORD_AGREEMENT,
            ExpressionOfInterestAction.EVALUATE,
            ExpressionOfInterestAction.POST_MESSAGE);

    static Stream<Person> signedIn() {
        return Stream.of(values()).filter(person -> person != ANONYMOUS);
    }

    Api api(Interests interests) {
        return switch (this) {
            case ANONYMOUS -> Api.anonymous();
            case STRANGER -> Api.as("elena");
            case SENDER_VIEWER -> interests.sender().viewer();
            case SENDER_EDITOR -> interests.sender().editor();
            case SENDER_REPRESENTATIVE -> interests.sender().representative();
            case SENDER_ADMIN -> interests.sender().admin();
            case OWNER_VIEWER -> interests.owner().viewer();
            case OWNER_EDITOR -> interests.owner().editor();
            case OWNER_REPRESENTATIVE -> interests.owner().representative();
            case OWNER_ADMIN -> interests.owner().admin();
            case MANAGER -> Api.as("maria");
            case OFFICER -> Api.as("ofelia");
            case OBSERVER -> Api.as("george");
            case AUDITOR -> Api.as("paul");
        };
    }

    boolean sends() {
        return name().startsWith("SENDER");
    }

    boolean answers() {
        return this == OWNER_REPRESENTATIVE || this == OWNER_ADMIN;
    }

    /**
     * Whether this person sees an expression.
     *
     * @param submitted whether it was ever submitted
     * @param reached whether it ever reached the owner
     */
    boolean sees(ExpressionOfInterestState state, boolean submitted, boolean reached) {
        return switch (this) {
            case SENDER_VIEWER, SENDER_EDITOR, SENDER_REPRESENTATIVE, SENDER_ADMIN -> true;
            case OWNER_REPRESENTATIVE, OWNER_ADMIN -> reached;
            case MANAGER -> submitted;
            case OFFICER ->
                state == ExpressionOfInterestState.CONTROL_HOLD || state == ExpressionOfInterestState.BLOCKED;
            default -> false;
        };
    }

    boolean may(ExpressionOfInterestAction action) {
        return switch (this) {
            case SENDER_EDITOR -> action == ExpressionOfInterestAction.UPDATE;
            case SENDER_REPRESENTATIVE, SENDER_ADMIN ->
                Set.of(
                                ExpressionOfInterestAction.UPDATE,
                                ExpressionOfInterestAction.SUBMIT,
                                ExpressionOfInterestAction.WITHDRAW,
                                ExpressionOfInterestAction.POST_MESSAGE)
                        .contains(action);
            case OWNER_REPRESENTATIVE, OWNER_ADMIN -> ANSWERS.contains(action);
            case OFFICER -> action == ExpressionOfInterestAction.RELEASE || action == ExpressionOfInterestAction.BLOCK;
            default -> false;
        };
    }
}
