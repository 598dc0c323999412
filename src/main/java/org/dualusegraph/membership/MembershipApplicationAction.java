package org.dualusegraph.membership;

import static org.dualusegraph.membership.MembershipApplicationState.APPROVED;
import static org.dualusegraph.membership.MembershipApplicationState.DRAFT;
import static org.dualusegraph.membership.MembershipApplicationState.INFO_REQUESTED;
import static org.dualusegraph.membership.MembershipApplicationState.IN_REVIEW;
import static org.dualusegraph.membership.MembershipApplicationState.REJECTED;
import static org.dualusegraph.membership.MembershipApplicationState.SUBMITTED;
import static org.dualusegraph.membership.MembershipApplicationState.WITHDRAWN;

import java.util.Set;
import org.dualusegraph.platform.workflow.Action;
import org.dualusegraph.platform.workflow.Move;
import org.eclipse.microprofile.graphql.Description;

@Description("What can be done with an application for membership.")
public enum MembershipApplicationAction implements Action<MembershipApplicationState> {
    @Description("updateMembershipApplication: the applicant, and representatives of the organisation.")
    UPDATE(Action.staying(DRAFT, INFO_REQUESTED)),
    @Description("submitMembershipApplication: the applicant, and representatives of the organisation.")
    SUBMIT(Action.all(SUBMITTED, DRAFT, INFO_REQUESTED)),
    @Description("startMembershipReview: cluster managers who are neither the applicant nor affiliated with the"
            + " organisation.")
    START_REVIEW(Action.all(IN_REVIEW, SUBMITTED)),
    @Description("requestMembershipInformation: the same managers.")
    REQUEST_INFORMATION(Action.all(INFO_REQUESTED, IN_REVIEW)),
    @Description("approveMembershipApplication: the same managers.")
    APPROVE(Action.all(APPROVED, IN_REVIEW)),
    @Description("rejectMembershipApplication: the same managers.")
    REJECT(Action.all(REJECTED, IN_REVIEW)),
    @Description("withdrawMembershipApplication: the applicant, and representatives of the organisation.")
    WITHDRAW(Action.all(WITHDRAWN, DRAFT, SUBMITTED, IN_REVIEW, INFO_REQUESTED));

    private final Set<Move<MembershipApplicationState>> moves;

    MembershipApplicationAction(Set<Move<MembershipApplicationState>> moves) {
        this.moves = moves;
    }

    @Override
    public Set<Move<MembershipApplicationState>> moves() {
        return moves;
    }
}
