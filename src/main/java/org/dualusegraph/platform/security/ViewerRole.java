package org.dualusegraph.platform.security;

import org.eclipse.microprofile.graphql.Description;

@Description("What a viewer may act as; a viewer can hold several.")
public enum ViewerRole {
    @Description("Not signed in.")
    ANONYMOUS,
    @Description("Signed in.")
    REGISTERED,
    @Description("A client with a token of its own, behind which there is no person: it sees what is public "
            + "and what its other roles let it see, imports as they allow, and makes no mutations.")
    CLIENT,
    @Description("Actively affiliated with an organisation whose cluster membership is active.")
    MEMBER,
    @Description("Runs the cluster: decides memberships, reviews content, imports data.")
    CLUSTER_MANAGER,
    @Description("Assesses technologies for export control.")
    EXPORT_CONTROL_OFFICER,
    @Description("Reads for a government body, across tiers as granted.")
    GOVERNMENT_OBSERVER,
    @Description("Reads the audit and disclosure logs.")
    AUDITOR
}
