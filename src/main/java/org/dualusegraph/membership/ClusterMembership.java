package org.dualusegraph.membership;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The membership of an organisation in the cluster. Everyone sees it.")
public record ClusterMembership(
        @NonNull @Description("Kind of membership.") MembershipCategory category,
        @NonNull @Description("Whether it is in force.") MembershipStatus status,

        @NonNull @Description("First day of the membership.")
        LocalDate since,

        @Description("Last day of the membership; null while no end is set.")
        LocalDate until) {}
