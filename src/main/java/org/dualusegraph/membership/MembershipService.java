package org.dualusegraph.membership;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dualusegraph.platform.workflow.Workflow;
import org.dualusegraph.platform.workflow.Workflows;
import org.dualusegraph.platform.write.Change;
import org.dualusegraph.platform.write.MutationModel;
import org.dualusegraph.platform.write.Mutations;

/** Makes every change of a cluster membership. */
@Singleton
public class MembershipService implements MutationModel {

    private static final int NOTE = 2_000;

    private final Workflows workflows;

    public MembershipService(Workflows workflows) {
        this.workflows = workflows;
    }

    @Override
    public void declare(Mutations mutations) {
        Workflow<ClusterMembershipEntity> workflow = workflows.of(
                mutations, Memberships.TYPE, Memberships.TAG, ClusterMembershipEntity.class, MembershipRights.RIGHTS);
        workflow.on(
                "suspendMembership",
                MembershipAction.SUSPEND,
                (membership, change) -> membership.suspend(reason(change)));
        workflow.on("resumeMembership", MembershipAction.RESUME, (membership, change) -> membership.resume());
        workflow.on(
                "endMembership",
                MembershipAction.END,
                (membership, change) -> membership.end(reason(change), LocalDate.now(ZoneOffset.UTC)));
    }

    private static String reason(Change change) {
        return change.input().get("reason", text -> text.text(NOTE));
    }
}
