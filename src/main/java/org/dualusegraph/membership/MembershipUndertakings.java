package org.dualusegraph.membership;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;

@Description("What an applicant undertakes to keep, each with the instant at which it did; null until then.")
public record MembershipUndertakings(
        @Description("The statute of the cluster.") Instant statute,

        @Description("The cluster's policy on export control.")
        Instant exportControlPolicy,

        @Description("The processing of the data that is given.")
        Instant dataProcessing) {}
