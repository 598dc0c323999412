package org.dualusegraph.membership;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Where an application for membership stands.")
public enum MembershipApplicationState {
    @Description("The applicant writes it.")
    DRAFT,
    @Description("It waits for a cluster manager.")
    SUBMITTED,
    @Description("A cluster manager reviews it.")
    IN_REVIEW,
    @Description("A cluster manager asks questions; the applicant answers and submits it again.")
    INFO_REQUESTED,
    @Description("The organisation was admitted.")
    APPROVED,
    @Description("The organisation was not admitted.")
    REJECTED,
    @Description("The applicant took it back.")
    WITHDRAWN;

    @Input("MembershipApplicationStateFilter")
    @Description("Conditions on the state of an application for membership; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) MembershipApplicationState eq,
            @Description(Doc.IN) List<MembershipApplicationState> in,
            @Description(Doc.NOT) MembershipApplicationState not) {}
}
